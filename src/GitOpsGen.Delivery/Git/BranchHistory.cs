using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>How our branch stands to its base.</summary>
internal enum BranchState
{
    /// <summary>There is none, or all of it has been merged.</summary>
    Fresh,

    /// <summary>Our commits, in a row, on the base as it is now.</summary>
    OnBase,

    /// <summary>Our commits, but the base has moved since.</summary>
    BehindBase,

    /// <summary>There is a commit that we did not make.</summary>
    Foreign,
}

internal static class BranchHistory
{
    /// <param name="foreign">The newest commit that is not ours.</param>
    public static BranchState Inspect(Repository repository, Commit baseCommit, ObjectId? tip, out Commit? foreign)
    {
        foreign = null;
        if (tip is null)
            return BranchState.Fresh;
        var commits = repository.Commits.QueryBy(new CommitFilter
        {
            IncludeReachableFrom = tip,
            ExcludeReachableFrom = baseCommit.Id,
            SortBy = CommitSortStrategies.Topological,
        }).ToList();
        if (commits.Count == 0)
            return BranchState.Fresh;
        foreign = commits.Find(c => !CommitMessage.IsOurs(c) && !IsPlainMerge(repository, c));
        if (foreign is not null)
            return BranchState.Foreign;
        return commits.TrueForAll(c => c.Parents.Count() == 1) && commits[^1].Parents.Single().Id == baseCommit.Id
            ? BranchState.OnBase
            : BranchState.BehindBase;
    }

    /// <summary>
    /// What the button "update branch" of a hosting service makes: a merge of the base in which nobody decided anything,
    /// so that nothing is lost without it.
    /// </summary>
    private static bool IsPlainMerge(Repository repository, Commit commit)
    {
        if (commit.Parents.ToArray() is not [var ours, var theirs])
            return false;
        var merged = repository.ObjectDatabase.MergeCommits(ours, theirs, new MergeTreeOptions());
        return merged.Status == MergeTreeStatus.Succeeded && merged.Tree.Id == commit.Tree.Id;
    }
}
