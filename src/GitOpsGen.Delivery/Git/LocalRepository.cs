using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>A repository on this machine, written in place: no copy, no transfer.</summary>
internal sealed class LocalRepository : IGitRepository
{
    private readonly BranchFile _branches;

    /// <param name="path">The working tree, its <c>.git</c>, or a bare repository.</param>
    /// <param name="initialBranch">Makes a bare repository with this branch as its head where none exists; null reports it instead.</param>
    public LocalRepository(string path, string? initialBranch)
    {
        Libgit2.Require();
        try
        {
            if (initialBranch is not null && !Repository.IsValid(path))
            {
                Repository.Init(path, isBare: true);
                File.WriteAllText(Path.Combine(path, "HEAD"), $"ref: refs/heads/{initialBranch}\n");
            }

            Objects = new Repository(path);
        }
        catch (Exception e) when (e is LibGit2SharpException or IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(GitDiagnostics.CannotOpen(path, HasSha256(path) ? "its objects are named by SHA-256, which libgit2 cannot read" : e.Message), e);
        }

        _branches = new BranchFile(Objects);
    }

    public Repository Objects { get; }

    public bool IsEmpty => !Objects.Branches.Any();

    public IEnumerable<string> Branches => Objects.Branches.Where(b => !b.IsRemote).Select(b => b.FriendlyName);

    public void Refresh(string baseBranch, string branch)
    {
        // The repository is its own truth: Tip reads it each time.
    }

    public ObjectId? Tip(string branch) => _branches.Tip(branch);

    public bool TryMove(string branch, ObjectId? expected, ObjectId target)
    {
        if (!Objects.Info.IsBare && Objects.Head.CanonicalName == $"refs/heads/{branch}" && expected is not null)
            throw new DeliveryException(GitDiagnostics.CheckedOut(branch));
        ReceiveHooks.Ask(Objects, branch, expected, target);
        return _branches.TryMove(branch, expected, target);
    }

    public void Dispose() => Objects.Dispose();

    /// <summary>libgit2 refuses such a repository in words that change from version to version; the setting itself does not (git-config, extensions.objectFormat).</summary>
    private static bool HasSha256(string path)
    {
        string[] places = [Path.Combine(path, "config"), Path.Combine(path, ".git", "config")];
        if (places.FirstOrDefault(File.Exists) is not { } place)
            return false;
        using var config = Configuration.BuildFrom(place);
        return config.Get<string>("extensions.objectformat")?.Value == "sha256";
    }
}
