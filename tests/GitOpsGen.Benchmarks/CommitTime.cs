using System.Diagnostics;
using GitOpsGen.Core;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Rendering;
using GitOpsGen.Delivery;
using GitOpsGen.Delivery.Git;
using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Benchmarks;

/// <summary>Only the commit of a rendered tree to a fresh bare repository, best of three.</summary>
internal static class CommitTime
{
    public static async Task<int> RunAsync(string configFile)
    {
        var tree = Pipeline.Load(await File.ReadAllTextAsync(configFile), configFile)
            .Then(mesh => Pipeline.Run(mesh, new TemplateLibrary(), new SchemaCatalogue(), "bench")).Value!;
        var best = long.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var folder = Directory.CreateTempSubdirectory("gitopsgen-commit-").FullName;
            var watch = Stopwatch.StartNew();
            await Publisher.PublishAsync(new PublishRequest
            {
                Repository = Path.Combine(folder, "repository.git"),
                CreateRepository = true,
                BaseBranch = "main",
                PullRequests = new LocalHost(Path.Combine(folder, "pull-requests")),
                Planner = _ => new PlannedCommit(tree.Files, "bench", "bench", "bench", tree.Mesh.Parsed.Hash, "bench"),
                DefaultIdentity = new GitIdentity("bench", "bench@example.com"),
            });
            best = Math.Min(best, watch.ElapsedMilliseconds);
            Directory.Delete(folder, recursive: true);
        }
        Console.WriteLine($"gitopsgen, commit only: {best} ms");
        return 0;
    }
}
