using System.CommandLine;
using System.Text.Json.Nodes;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Delivery.Files;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen render</c>: the tree into a folder.</summary>
internal static class RenderCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = TreeFolder.Option(terminal, "The folder to render into. Default: 'rendered' beside the config.");
        var check = CommonOptions.Flag(terminal, "--check", "Write nothing; exit with 2 when the folder is not up to date.");
        var force = CommonOptions.Flag(terminal, "--force", "Overwrite files that were edited by hand or are not the generator's.");
        var command = new Command("render", "Render the tree into a folder: all of it, or nothing.") { folder, check, force };
        new CommonOptions(terminal).OnTree(command, run =>
        {
            var root = TreeFolder.Resolve(terminal, run.Get(folder), run.Config);
            return run.Get(check) ? Check(run, root) : Write(run, root, run.Get(force));
        });
        return command;
    }

    private static int Write(TreeRun run, string root, bool force)
    {
        using var progress = new ProgressLine(run.Terminal);
        var plan = TreeWriter.Write(root, run.Tree.Files, force, progress);
        Describe(run.Reporter, plan);
        if (plan.Conflicts.Any(d => d.Severity == Severity.Error))
            return ExitCodes.DeliveryFailed;
        run.Reporter.Line(plan.IsEmpty
            ? $"{run.Terminal.Display(root)} is up to date ({plan.Unchanged} files)"
            : $"{run.Terminal.Display(root)}: {plan.Added.Count} files added, {plan.Changed.Count} changed, {plan.Deleted.Count} removed, {plan.Unchanged} as they were");
        return ExitCodes.Done;
    }

    private static int Check(TreeRun run, string root)
    {
        var plan = new DiskTree(root).Plan(run.Tree.Files, force: true);
        Describe(run.Reporter, plan);
        foreach (var path in plan.Added.Select(file => $"+ {file.Path}").Concat(plan.Changed.Select(file => $"~ {file.Path}")).Concat(plan.Deleted.Select(path => $"- {path}")))
            run.Reporter.Line(path);
        run.Reporter.Line(plan.IsEmpty
            ? $"{run.Terminal.Display(root)} is up to date ({plan.Unchanged} files)"
            : $"{run.Terminal.Display(root)} is not up to date; run 'gitopsgen render'");
        return plan.IsEmpty ? ExitCodes.Done : ExitCodes.Differences;
    }

    private static void Describe(Reporter reporter, OwnershipPlan plan)
    {
        reporter.Add(plan.Conflicts);
        reporter.Result["added"] = new JsonArray([.. plan.Added.Select(file => (JsonNode)file.Path)]);
        reporter.Result["changed"] = new JsonArray([.. plan.Changed.Select(file => (JsonNode)file.Path)]);
        reporter.Result["removed"] = new JsonArray([.. plan.Deleted.Select(path => (JsonNode)path)]);
        reporter.Result["unchanged"] = plan.Unchanged;
    }
}
