using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery;

public enum PublishOutcome
{
    /// <summary>Everything already was as planned: no commit, no push, no pull request touched.</summary>
    NothingChanged,

    Opened,

    Updated,

    /// <summary>The base already has all of it: the pull request that proposed something else was closed.</summary>
    Closed,
}

/// <summary>What a publish did, or with <see cref="PublishRequest.DryRun"/> would do.</summary>
/// <param name="BaseCommit">What the plan was made against.</param>
/// <param name="Commit">The commit made by this run; null when the branch already had this tree.</param>
/// <param name="PullRequest">Null when there is none, or when a dry run would open it.</param>
/// <param name="Added">Files, compared with the base; like the next three.</param>
public sealed record PublishResult(
    PublishOutcome Outcome,
    string Branch,
    string BaseCommit,
    string? Commit,
    PullRequest? PullRequest,
    int Added,
    int Changed,
    int Deleted,
    int Unchanged);
