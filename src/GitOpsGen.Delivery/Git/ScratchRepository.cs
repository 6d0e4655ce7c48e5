using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>What a dry run looks at where the real run would make a repository: an empty one, gone afterwards.</summary>
internal sealed class ScratchRepository : IGitRepository
{
    private readonly string _folder;
    private readonly LocalRepository _inner;

    public ScratchRepository(string initialBranch)
    {
        _folder = Directory.CreateTempSubdirectory("gitopsgen-").FullName;
        _inner = new LocalRepository(_folder, initialBranch);
    }

    public Repository Objects => _inner.Objects;

    public bool IsEmpty => true;

    public IEnumerable<string> Branches => [];

    public void Refresh(string baseBranch, string branch) => _inner.Refresh(baseBranch, branch);

    public ObjectId? Tip(string branch) => null;

    public bool TryMove(string branch, ObjectId? expected, ObjectId target) => false;

    public void Dispose()
    {
        _inner.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
