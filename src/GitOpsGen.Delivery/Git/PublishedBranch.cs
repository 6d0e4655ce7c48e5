using GitOpsGen.Delivery.Files;
using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery.Git;

/// <summary>Where publishing left our branch.</summary>
/// <param name="Tip">What the branch points to; null when there is nothing to propose, because the base has it all.</param>
/// <param name="NewCommit">The commit of this run, empty in a dry run; null when the branch already had the tree.</param>
/// <param name="IsMerged">All commits of the branch are in the base.</param>
/// <param name="IsForeign">The branch has commits that we did not make.</param>
internal sealed record PublishedBranch(
    PublishRequest Request, PlannedCommit Planned, OwnershipPlan Plan, string BaseCommit, string? Tip, string? NewCommit, bool IsMerged, bool IsForeign)
{
    public PublishResult Result(PublishOutcome outcome, PullRequest? pullRequest) =>
        new(outcome, Request.Branch, BaseCommit, Request.DryRun ? null : NewCommit, pullRequest,
            Plan.Added.Count, Plan.Changed.Count, Plan.Deleted.Count, Plan.Unchanged);
}
