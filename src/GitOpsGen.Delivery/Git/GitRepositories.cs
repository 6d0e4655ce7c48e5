using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.Git.Transport;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>Finds out what kind of repository the config names.</summary>
internal static class GitRepositories
{
    public static async Task<IGitRepository> OpenAsync(PublishRequest request, CancellationToken cancellation)
    {
        Libgit2.Require();
        if (RemoteUrl.TryParse(request.Repository) is { } url)
            return await OpenRemoteAsync(url, request, cancellation);
        var path = request.Repository.StartsWith("file://", StringComparison.OrdinalIgnoreCase)
            ? new Uri(request.Repository).LocalPath : Path.GetFullPath(request.Repository);
        return request.CreateRepository && request.DryRun && !Repository.IsValid(path)
            ? new ScratchRepository(request.BaseBranch)
            : new LocalRepository(path, request.CreateRepository ? request.BaseBranch : null);
    }

    private static async Task<IGitRepository> OpenRemoteAsync(RemoteUrl url, PublishRequest request, CancellationToken cancellation)
    {
        var environment = request.EnvironmentVariable;
        var kind = request.Kind is null or HostKind.Local ? HostKinds.Guess(url) : request.Kind.Value;
        var login = url.IsHttp ? await new CredentialSource(environment).FindAsync(url, kind, cancellation) : null;
        if (login is not null && !url.IsPrivate)
            throw new DeliveryException(GitDiagnostics.Unencrypted(url));
        var http = new HttpClient(HttpClients.Handler(environment)) { Timeout = request.Silence };
        return new RemoteRepository(url, new TransportSession(url, http, login, environment));
    }
}
