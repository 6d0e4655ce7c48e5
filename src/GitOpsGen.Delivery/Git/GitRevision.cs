using GitOpsGen.Delivery.Files;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>A tree in a repository on this machine, to compare with: nothing is written.</summary>
public sealed class GitRevision : IDisposable
{
    private readonly Repository _repository;

    private GitRevision(Repository repository, Commit commit, string folder)
    {
        _repository = repository;
        Commit = commit.Sha;
        Tree = new GitTree(commit, folder);
    }

    public string Commit { get; }

    /// <summary>Valid until this object is disposed.</summary>
    public ExistingTree Tree { get; }

    /// <param name="path">In the repository: its root or any folder below.</param>
    /// <param name="revision">A branch, tag, commit or anything else that <c>git rev-parse</c> takes.</param>
    /// <param name="folder">Where in the repository the rendered tree stands; <c>.</c> for its root.</param>
    /// <exception cref="DeliveryException">There is no repository, no such revision, or a broken lock file in it.</exception>
    public static GitRevision Open(string path, string revision, string folder)
    {
        Libgit2.Require();
        try
        {
            var repository = new Repository(Discover(path) ?? path);
            return repository.Lookup(revision)?.Peel<Commit>() is { } commit
                ? new GitRevision(repository, commit, folder)
                : throw new DeliveryException(GitDiagnostics.NoRevision(path, revision));
        }
        catch (Exception e) when (e is NotFoundException or InvalidSpecificationException or AmbiguousSpecificationException or ArgumentException)
        {
            throw new DeliveryException(GitDiagnostics.NoRevision(path, revision), e);
        }
        catch (LibGit2SharpException e)
        {
            throw new DeliveryException(GitDiagnostics.CannotOpen(path, e.Message), e);
        }
    }

    /// <param name="folder">A folder of the rendered tree in a working tree; it need not exist there now.</param>
    /// <inheritdoc cref="Open"/>
    public static GitRevision OpenFolder(string folder, string revision)
    {
        Libgit2.Require();
        var existing = folder;
        while (!Directory.Exists(existing) && Path.GetDirectoryName(existing) is { } parent)
            existing = parent;
        if (Discover(existing) is not { } path)
            throw new DeliveryException(GitDiagnostics.NotInRepository(folder));
        using var repository = new Repository(path);
        var root = repository.Info.WorkingDirectory ?? existing;
        return Open(path, revision, Path.GetRelativePath(root, folder).Replace('\\', '/'));
    }

    /// <summary>
    /// The commit that a file stands in exactly as it is on disk, for a trailer that says where a config came from.
    /// </summary>
    /// <returns>Null when the file is in no repository, or differs from its last commit, or Git cannot be used here.</returns>
    public static string? CommitOf(string file)
    {
        try
        {
            var full = Path.GetFullPath(file);
            Libgit2.Require();
            if (Discover(full) is not { } found)
                return null;
            using var repository = new Repository(found);
            var path = Path.GetRelativePath(repository.Info.WorkingDirectory ?? "/", full).Replace('\\', '/');
            var blob = new ObjectId(PackObject.Hash(PackObjectType.Blob, File.ReadAllBytes(full)));
            return repository.Head.Tip?[path]?.Target.Id == blob ? repository.Head.Tip.Sha : null;
        }
        catch (Exception e) when (e is LibGit2SharpException or DeliveryException or IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>
    /// The repository that a path stands in, or null. Not LibGit2Sharp's own <c>Discover</c>: its answer does not come back
    /// in a native build, where a class is handed to libgit2 as a copy.
    /// </summary>
    private static string? Discover(string path)
    {
        var folder = Path.GetFullPath(path);
        while (!Repository.IsValid(folder))
        {
            if (Path.GetDirectoryName(folder) is not { } parent)
                return null;
            folder = parent;
        }
        return folder;
    }

    public void Dispose() => _repository.Dispose();
}
