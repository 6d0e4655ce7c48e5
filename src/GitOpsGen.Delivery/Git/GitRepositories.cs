using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>Finds out what kind of repository the config names.</summary>
internal static class GitRepositories
{
    public static IGitRepository Open(PublishRequest request)
    {
        var path = LocalPath(request.Repository);
        Libgit2.Require();
        return request.CreateRepository && request.DryRun && !Repository.IsValid(path)
            ? new ScratchRepository(request.BaseBranch)
            : new LocalRepository(path, request.CreateRepository ? request.BaseBranch : null);
    }

    private static string LocalPath(string repository) =>
        repository.StartsWith("file://", StringComparison.OrdinalIgnoreCase) ? new Uri(repository).LocalPath : Path.GetFullPath(repository);
}
