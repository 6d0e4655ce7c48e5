using System.CommandLine;
using System.Text.Json.Nodes;
using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Review;
using GitOpsGen.Delivery;

namespace GitOpsGen.Cli.Commands;

/// <summary><c>gitopsgen publish</c>: one commit, one branch, one pull request.</summary>
internal static class PublishCommand
{
    public static Command Build(Terminal terminal)
    {
        var local = CommonOptions.Flag(terminal, "--local", "Deliver to an embedded repository and pull request host in .gitopsgen/ beside the config, whatever the config names.");
        var dryRun = CommonOptions.Flag(terminal, "--dry-run", "Find out what would be done, and do none of it.");
        var force = CommonOptions.Flag(terminal, "--force", "Overwrite files that were edited by hand or are not the generator's.");
        var overwrite = CommonOptions.Flag(terminal, "--overwrite-foreign", "Discard commits on the generator's branch that it did not make.");
        var allowDestroy = CommonOptions.Number(terminal, "--allow-destroy", "Agree to the removal of this many Applications; needed to remove a cluster, or more than a tenth of all.");
        var command = new Command("publish", "Render, commit and open or update the one pull request.") { local, dryRun, force, overwrite, allowDestroy };
        new CommonOptions(terminal).OnTree(
            command,
            async run =>
            {
                using var progress = new ProgressLine(terminal);
                var flags = new PublishFlags(run.Get(local), run.Get(dryRun), run.Get(force), run.Get(overwrite), run.Get(allowDestroy));
                var request = await PublishRequests.ForAsync(run, flags) with { Progress = progress };
                var result = await Publisher.PublishAsync(request, run.Cancellation);
                progress.Dispose();
                Describe(terminal, run.Reporter, run.Tree, request, result);
                return ExitCodes.Done;
            },
            prepare: () =>
            {
                Publisher.Prepare();
                MeshReview.Prepare();
            });
        return command;
    }

    private static void Describe(Terminal terminal, Reporter reporter, CheckedTree tree, PublishRequest request, PublishResult result)
    {
        reporter.Add(result.PullRequest?.Warnings ?? []);
        foreach (var line in PublishSummary.Lines(terminal, tree, request, result))
            reporter.Line(line);
        reporter.Result["outcome"] = char.ToLowerInvariant(result.Outcome.ToString()[0]) + result.Outcome.ToString()[1..];
        reporter.Result["dryRun"] = request.DryRun;
        reporter.Result["repository"] = request.Repository;
        reporter.Result["branch"] = result.Branch;
        reporter.Result["baseCommit"] = result.BaseCommit;
        reporter.Result["commit"] = result.Commit;
        reporter.Result["pullRequest"] = result.PullRequest is { } pr ? new JsonObject { ["number"] = pr.Number, ["title"] = pr.Title, ["location"] = pr.Location } : null;
        reporter.Result["files"] = new JsonObject { ["added"] = result.Added, ["changed"] = result.Changed, ["deleted"] = result.Deleted, ["unchanged"] = result.Unchanged };
    }
}
