using System.Diagnostics;
using GitOpsGen.Core;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Schemas;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;
using GitOpsGen.Delivery.Files;

namespace GitOpsGen.Benchmarks;

/// <summary>Wall-clock milliseconds of each stage, in one process, first run included: what a user waits for.</summary>
internal static class StageTimes
{
    public static int Run(IReadOnlyList<int> sizes)
    {
        Console.WriteLine("clusters  files    load    plan  render   check   write   total (ms)   peak (MiB)");
        foreach (var size in sizes)
            Measure(size);
        return 0;
    }

    private static void Measure(int clusters)
    {
        var config = LargeMesh.Config(clusters);
        var folder = Path.Combine(Path.GetTempPath(), $"gitopsgen-bench-{Environment.ProcessId}");
        var times = new List<long>();
        var watch = Stopwatch.StartNew();
        var mesh = Timed(() => Pipeline.Load(config, "mesh.config.yaml"));
        var plan = Timed(() => TreePlanner.Plan(mesh));
        var rendered = Timed(() => Renderer.Render(plan, new TemplateLibrary()));
        var tree = Timed(() => TreeChecker.Check(rendered, new SchemaCatalogue(), "bench"));
        Timed(() => StageResult.Of(TreeWriter.Write(folder, tree.Files, force: false), []));
        Directory.Delete(folder, recursive: true);
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);
        Console.WriteLine($"{clusters,8} {tree.Files.Count,6} {string.Join(' ', times.Select(time => $"{time,7}"))} {times.Sum(),7} {peak,17}");

        T Timed<T>(Func<StageResult<T>> stage)
            where T : class
        {
            watch.Restart();
            var result = stage();
            times.Add(watch.ElapsedMilliseconds);
            return result.Value ?? throw new InvalidOperationException(result.Diagnostics[0].ToString());
        }
    }
}
