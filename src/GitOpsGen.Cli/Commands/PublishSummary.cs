using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Checking;
using GitOpsGen.Delivery;

namespace GitOpsGen.Cli.Commands;

/// <summary>What a publish did, in a few lines, and where to look.</summary>
internal static class PublishSummary
{
    public static IEnumerable<string> Lines(Terminal terminal, CheckedTree tree, PublishRequest request, PublishResult result)
    {
        var repository = terminal.Display(request.Repository);
        yield return $"Rendered   {Plural.Of(tree.Files.Count, "file")} for {Plural.Of(tree.Mesh.Clusters.Count, "cluster")}";
        if (result.Outcome == PublishOutcome.NothingChanged)
        {
            yield return result.PullRequest is { } standing
                ? $"Nothing changed: branch {result.Branch} and pull request {standing.Number} already say this"
                : $"Nothing changed: branch {request.BaseBranch} already has this tree";
            if (result.PullRequest is not null)
                yield return $"Look at    {Where(terminal, result.PullRequest.Location)}";
            yield break;
        }
        var verb = request.DryRun ? $"Would {Infinitive(result.Outcome)}" : Verb(result.Outcome);
        yield return result.Commit is { Length: > 0 } commit
            ? $"Committed  {commit[..10]} to {result.Branch} in {repository}"
            : $"Changes    branch {result.Branch} in {repository}";
        yield return $"Beside {request.BaseBranch}: {Files(result)}";
        yield return result.PullRequest is { } pullRequest
            ? $"{verb,-10} pull request {pullRequest.Number}: {pullRequest.Title}"
            : $"{verb} a pull request";
        if (result.PullRequest is not null)
            yield return $"Look at    {Where(terminal, result.PullRequest.Location)}";
    }

    private static string Where(Terminal terminal, string location) => Path.IsPathRooted(location) ? terminal.Display(location) : location;

    private static string Files(PublishResult result) => $"{result.Added} added, {result.Changed} changed, {result.Deleted} removed";

    private static string Verb(PublishOutcome outcome) => outcome switch
    {
        PublishOutcome.Opened => "Opened",
        PublishOutcome.Updated => "Updated",
        _ => "Closed",
    };

    private static string Infinitive(PublishOutcome outcome) => outcome switch
    {
        PublishOutcome.Opened => "open",
        PublishOutcome.Updated => "update",
        _ => "close",
    };
}
