using GitOpsGen.Delivery.Files;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>The tree of a folder as some commit of its repository has it.</summary>
public sealed class RevisionTree : IDisposable
{
    private readonly Repository _repository;

    private RevisionTree(Repository repository, ExistingTree tree) => (_repository, Tree) = (repository, tree);

    public ExistingTree Tree { get; }

    /// <param name="folder">A folder in the working tree of a repository; it need not exist there now.</param>
    /// <param name="revision">Whatever Git takes for a commit: a branch, a tag, <c>HEAD~1</c>.</param>
    /// <exception cref="DeliveryException">There is no such repository or commit.</exception>
    public static RevisionTree Open(string folder, string revision)
    {
        Libgit2.Require();
        if (Discover(folder) is not { } path)
            throw new DeliveryException(GitDiagnostics.NotInRepository(folder));
        var repository = new Repository(path);
        try
        {
            var commit = repository.Lookup(revision)?.Peel<Commit>() ?? throw new DeliveryException(GitDiagnostics.NoRevision(revision, path));
            var relative = Path.GetRelativePath(repository.Info.WorkingDirectory ?? folder, folder).Replace('\\', '/');
            return new RevisionTree(repository, new GitTree(commit, relative));
        }
        catch (Exception e)
        {
            repository.Dispose();
            throw e is LibGit2SharpException ? new DeliveryException(GitDiagnostics.NoRevision(revision, path), e) : e;
        }
    }

    public void Dispose() => _repository.Dispose();

    private static string? Discover(string folder)
    {
        var existing = folder;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent)
            existing = parent;
        return Repository.Discover(existing);
    }
}
