using System.CommandLine;
using System.Text.Json;
using GitOpsGen.Cli.Configuration;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review;
using GitOpsGen.Delivery;
using GitOpsGen.Delivery.Files;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen diff</c>: what rendering now would change, resource by resource and field by field.</summary>
internal static class DiffCommand
{
    public static Command Build(Terminal terminal)
    {
        var folder = TreeFolder.Option(terminal, "The folder to compare with. Default: 'rendered' beside the config.");
        var revision = CommonOptions.Text(terminal, "--ref", "Compare with that folder as a Git revision has it, for example main or HEAD~1.");
        var exitCode = CommonOptions.Flag(terminal, "--exit-code", "Exit with 2 when something differs.");
        var html = CommonOptions.Text(terminal, "--html", "Also write the review page, one file that needs no network, to this path.");
        var command = new Command("diff", "Show what would change: which resource, which field, from what to what.") { folder, revision, exitCode, html };
        new CommonOptions(terminal).OnTree(command, run =>
        {
            var diff = Compare(run.Tree, TreeFolder.Resolve(terminal, run.Get(folder), run.Config), run.Get(revision));
            Describe(run.Reporter, diff);
            if (run.Get(html) is { } page)
                WritePage(terminal, run.Reporter, MeshReview.Of(diff, ReviewFacts.Of(run.Tree, run.Reporter.Diagnostics, Generator.Version, report: null)), terminal.Resolve(page));
            return run.Get(exitCode) && !diff.IsEmpty ? ExitCodes.Differences : ExitCodes.Done;
        });
        return command;
    }

    private static void WritePage(Terminal terminal, Reporter reporter, MeshReview review, string path)
    {
        try
        {
            File.WriteAllText(path, review.Page);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(ConfigFileDiagnostics.Unwritable(path, terminal.Display(path), e), e);
        }
        reporter.Line($"Wrote {terminal.Display(path)}");
        reporter.Result["html"] = path;
    }

    private static TreeDiff Compare(CheckedTree tree, string root, string? revision)
    {
        if (revision is null)
            return TreeChanges.Since(new DiskTree(root), tree.Files);
        using var before = GitRevision.OpenFolder(root, revision);
        return TreeChanges.Since(before.Tree, tree.Files);
    }

    private static void Describe(Reporter reporter, TreeDiff diff)
    {
        foreach (var line in DiffText.Lines(diff))
            reporter.Line(DiffColors.Paint(reporter.Ansi, line));
        if (diff.IsEmpty && diff.FormattingOnly.Count == 0)
            reporter.Line("nothing differs");
        reporter.Result["diff"] = JsonSerializer.SerializeToNode(diff, DiffJson.Default.TreeDiff);
    }
}
