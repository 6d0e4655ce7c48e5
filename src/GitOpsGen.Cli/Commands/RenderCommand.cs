using System.CommandLine;
using System.Text.Json.Nodes;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Delivery.Files;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen render</c>: the tree into a folder.</summary>
internal static class RenderCommand
{
    public static Command Build(Terminal terminal)
    {
        var common = new CommonOptions(terminal);
        var folder = TreeFolder.Option(terminal, "The folder to render into. Default: 'rendered' beside the config.");
        var check = CommonOptions.Flag(terminal, "--check", "Write nothing; exit with 2 when the folder is not up to date.");
        var force = CommonOptions.Flag(terminal, "--force", "Overwrite files that were edited by hand or are not the generator's.");
        var command = new Command("render", "Render the tree into a folder: all of it, or nothing.") { folder, check, force };
        common.AddTo(command);
        command.SetAction((parsed, cancellation) =>
        {
            var reporter = common.Reporter(parsed);
            return reporter.RunAsync(() =>
            {
                var session = common.Session(parsed, reporter);
                if (session.Build(cancellation) is not { } tree)
                    return Task.FromResult(ExitCodes.Invalid);
                var root = TreeFolder.Resolve(terminal, parsed.GetValue(folder), session.File!);
                return Task.FromResult(parsed.GetValue(check)
                    ? Check(terminal, reporter, tree, root)
                    : Write(terminal, reporter, tree, root, parsed.GetValue(force)));
            });
        });
        return command;
    }

    private static int Write(Terminal terminal, Reporter reporter, CheckedTree tree, string root, bool force)
    {
        using var progress = new ProgressLine(terminal);
        var plan = TreeWriter.Write(root, tree.Files, force, progress);
        Describe(reporter, plan);
        if (plan.Conflicts.Any(d => d.Severity == Severity.Error))
            return ExitCodes.DeliveryFailed;
        reporter.Line(plan.IsEmpty
            ? $"{terminal.Display(root)} is up to date ({plan.Unchanged} files)"
            : $"{terminal.Display(root)}: {plan.Added.Count} files added, {plan.Changed.Count} changed, {plan.Deleted.Count} removed, {plan.Unchanged} as they were");
        return ExitCodes.Done;
    }

    private static int Check(Terminal terminal, Reporter reporter, CheckedTree tree, string root)
    {
        var plan = new DiskTree(root).Plan(tree.Files, force: true);
        Describe(reporter, plan);
        foreach (var path in plan.Added.Select(file => $"+ {file.Path}").Concat(plan.Changed.Select(file => $"~ {file.Path}")).Concat(plan.Deleted.Select(path => $"- {path}")))
            reporter.Line(path);
        reporter.Line(plan.IsEmpty
            ? $"{terminal.Display(root)} is up to date ({plan.Unchanged} files)"
            : $"{terminal.Display(root)} is not up to date; run 'gitopsgen render'");
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
