using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>Makes the host that the config names, with the token that the surroundings hold.</summary>
public static class PullRequestHosts
{
    /// <summary>A service that has not answered for this long is gone.</summary>
    internal static readonly TimeSpan Silence = TimeSpan.FromSeconds(60);

    /// <param name="kind">Null guesses by the repository's address.</param>
    /// <param name="environment">Reads one environment variable.</param>
    /// <exception cref="DeliveryException">The repository is a path, or there is no token that could be one.</exception>
    public static Task<IPullRequestHost> OpenAsync(
        HostKind? kind, string repository, Func<string, string?> environment, CancellationToken cancellation) =>
        OpenAsync(kind, repository, environment, Retry.Default, Silence, cancellation);

    internal static async Task<IPullRequestHost> OpenAsync(
        HostKind? kind, string repository, Func<string, string?> environment, Retry retry, TimeSpan silence, CancellationToken cancellation)
    {
        if (RemoteUrl.TryParse(repository)?.OfService() is not { } url)
            throw new DeliveryException(PullRequestDiagnostics.UnknownHost(repository));
        if (url.Owner.Length == 0 || url.Name.Length == 0)
            throw new DeliveryException(PullRequestDiagnostics.NotFound(url.Path));
        if (!url.IsPrivate)
            throw new DeliveryException(GitDiagnostics.Unencrypted(url));
        var service = kind ?? HostKinds.Guess(url);
        var login = await new CredentialSource(environment).FindAsync(url, service, cancellation)
            ?? throw new DeliveryException(PullRequestDiagnostics.NoToken(url.Host));
        // No header carries anything else, and what HTTP says of it would quote the token.
        if (!login.Password.All(c => c is > ' ' and <= '~'))
            throw new DeliveryException(PullRequestDiagnostics.BrokenToken(url.Host));
        return Open(service, url, login.Password, environment, retry, silence);
    }

    private static IPullRequestHost Open(HostKind kind, RemoteUrl url, string token, Func<string, string?> environment, Retry retry, TimeSpan silence)
    {
        if (kind == HostKind.GitHub)
            return new GitHubHost(url, GitHubHost.Client(url, new Octokit.Credentials(token), environment, silence), retry);
        var http = new HttpClient(HttpClients.Handler(environment)) { Timeout = silence };
        http.DefaultRequestHeaders.UserAgent.ParseAdd("gitopsgen");
        return kind switch
        {
            HostKind.GitLab => new GitLabHost(new RestClient(url, "api/v4", http, h => h.Add("PRIVATE-TOKEN", token), retry), url),
            HostKind.Gitea => new GiteaHost(new RestClient(url, "api/v1", http, h => h.Add("Authorization", $"token {token}"), retry), url),
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "the local host is made directly"),
        };
    }
}
