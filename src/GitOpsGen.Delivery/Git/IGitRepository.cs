using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>The border to Git: the repository that people pull from, by path or by URL.</summary>
internal interface IGitRepository : IDisposable
{
    /// <summary>Where objects are read and written: the repository itself, or our copy of a remote one.</summary>
    Repository Objects { get; }

    /// <summary>True when no branch exists yet.</summary>
    bool IsEmpty { get; }

    IEnumerable<string> Branches { get; }

    /// <summary>Asks again where the branches are, and fetches what is needed of them.</summary>
    void Refresh(string baseBranch, string branch);

    /// <summary>Where a branch was at the last refresh; null when it does not exist.</summary>
    ObjectId? Tip(string branch);

    /// <summary>Moves a branch from exactly where it was expected; makes it when <paramref name="expected"/> is null.</summary>
    /// <returns>False when someone else moved it first: nothing was changed.</returns>
    bool TryMove(string branch, ObjectId? expected, ObjectId target);
}
