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
        var commits = repository.Info.IsShallow ? SinceInShallow(repository, baseCommit, tip) : Since(repository, baseCommit, tip);
        if (commits.Count == 0)
            return BranchState.Fresh;
        foreign = commits.Find(c => !CommitMessage.IsOurs(c) && !IsPlainMerge(repository, c));
        if (foreign is not null)
            return BranchState.Foreign;
        return commits.TrueForAll(c => c.Parents.Count() == 1) && commits[^1].Parents.Single().Id == baseCommit.Id
            ? BranchState.OnBase
            : BranchState.BehindBase;
    }

    private static List<Commit> Since(Repository repository, Commit baseCommit, ObjectId tip) => [.. repository.Commits.QueryBy(new CommitFilter
    {
        IncludeReachableFrom = tip,
        ExcludeReachableFrom = baseCommit.Id,
        SortBy = CommitSortStrategies.Topological,
    })];

    /// <summary>The same where history ends early, which libgit2 before 1.7 takes for a broken repository.</summary>
    private static List<Commit> SinceInShallow(Repository repository, Commit baseCommit, ObjectId tip)
    {
        var ends = File.ReadAllLines(Path.Combine(BranchFile.CommonFolder(repository.Info.Path), "shallow")).ToHashSet();
        var merged = Walk(baseCommit, ends).Select(commit => commit.Id).ToHashSet();
        return [.. Walk(repository.Lookup<Commit>(tip), ends).Where(commit => !merged.Contains(commit.Id))];
    }

    /// <param name="ends">The commits whose parents are not there (gitrepository-layout, shallow).</param>
    private static IEnumerable<Commit> Walk(Commit from, HashSet<string> ends)
    {
        var (open, seen) = (new Queue<Commit>([from]), new HashSet<ObjectId> { from.Id });
        while (open.TryDequeue(out var commit))
        {
            yield return commit;
            foreach (var parent in ends.Contains(commit.Sha) ? [] : commit.Parents.Where(parent => seen.Add(parent.Id)))
                open.Enqueue(parent);
        }
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
