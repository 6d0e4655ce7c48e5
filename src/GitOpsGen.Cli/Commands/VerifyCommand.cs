using System.CommandLine;
using System.Text.Json.Nodes;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Planning;
using GitOpsGen.Delivery.Files;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen verify</c>: a tree is exactly what its config renders to, file by file and byte by byte.</summary>
internal static class VerifyCommand
{
    // The folders in which every file is the generator's.
    private static readonly string[] OwnFolders = ["argocd", "clusters", "values", ".gitopsgen"];

    public static Command Build(Terminal terminal)
    {
        var tree = new Argument<string>("tree") { Description = "The folder of the rendered tree." };
        var command = new Command("verify", "Prove that a tree is exactly what its config renders to; for audits and for CI on the GitOps repository.") { tree };
        new CommonOptions(terminal).OnTree(command, run => Verify(terminal, run.Reporter, run.Tree, terminal.Resolve(run.Get(tree)!)));
        return command;
    }

    private static int Verify(Terminal terminal, Reporter reporter, CheckedTree rendered, string root)
    {
        if (!Directory.Exists(root))
            throw new UsageException($"there is no folder '{terminal.Display(root)}'");
        var standing = new DiskTree(root);
        var plan = standing.Plan(rendered.Files, force: true);
        var planned = rendered.Files.Select(file => file.Path).ToHashSet();
        var extra = OwnFolders.SelectMany(folder => FilesBelow(root, folder)).Where(path => !planned.Contains(path)).Order(StringComparer.Ordinal).ToList();
        List<Problem> problems =
        [
            .. plan.Added.Select(file => new Problem("missing", file.Path)),
            .. plan.Changed.Where(file => file.Path != LockFile.Path).Select(file => new Problem("differs", file.Path)),
            .. extra.Select(path => new Problem("unknown", path)),
            .. plan.Changed.Where(file => file.Path == LockFile.Path).Select(file => new Problem("differs", file.Path, Lock(standing, rendered))),
        ];
        problems.ForEach(problem => reporter.Line($"{problem.Kind,-9} {problem.Path}{(problem.Reason is null ? "" : $": {problem.Reason}")}"));
        reporter.Result["problems"] = new JsonArray([.. problems.Select(problem => new JsonObject { ["kind"] = problem.Kind, ["path"] = problem.Path, ["reason"] = problem.Reason })]);
        reporter.Result["configHash"] = rendered.Mesh.Parsed.Hash;
        reporter.Line(problems.Count == 0
            ? $"{terminal.Display(root)} is what the config renders to: {rendered.Files.Count} files, config {rendered.Mesh.Parsed.Hash[..12]}, generator {Generator.Version}"
            : $"{terminal.Display(root)} is not what the config renders to{(File.Exists(Path.Combine(root, LockFile.Path)) ? "" : $": it has no {LockFile.Path}, so it may be another folder than the tree's")}");
        return problems.Count == 0 ? ExitCodes.Done : ExitCodes.Differences;
    }

    private static string Lock(ExistingTree standing, CheckedTree rendered) => standing.Lock switch
    {
        { } recorded when recorded.ConfigHash != rendered.Mesh.Parsed.Hash => $"rendered from config {recorded.ConfigHash[..Math.Min(12, recorded.ConfigHash.Length)]}",
        { } recorded when recorded.GeneratorVersion != Generator.Version => $"rendered by generator {recorded.GeneratorVersion}",
        _ => "its hashes are not those of the files",
    };

    /// <param name="Kind"><c>missing</c>, <c>differs</c> or <c>unknown</c>: a file in a folder of the generator's that it did not make.</param>
    private sealed record Problem(string Kind, string Path, string? Reason = null);

    private static IEnumerable<string> FilesBelow(string root, string folder) =>
        Directory.Exists(Path.Combine(root, folder))
            ? Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))
            : [];
}
