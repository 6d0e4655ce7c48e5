using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.Access;

/// <summary>The environment variables that may hold a token for a service, most specific first.</summary>
internal static class TokenVariables
{
    /// <summary>Ours: sent to whatever host the config names.</summary>
    public const string Own = "GITOPSGEN_TOKEN";

    /// <summary>
    /// The services' own variables go to the host that they are meant for. GitHub's rule is gh's: <c>GH_TOKEN</c> and
    /// <c>GITHUB_TOKEN</c> are for github.com and ghe.com (and, in a workflow, for the server that runs it), the others for
    /// a company's own server.
    /// </summary>
    public static string[] For(HostKind kind, RemoteUrl url, Func<string, string?> environment) => kind switch
    {
        HostKind.GitHub when IsGitHubCloud(url, environment) => [Own, "GH_TOKEN", "GITHUB_TOKEN"],
        HostKind.GitHub => [Own, "GH_ENTERPRISE_TOKEN", "GITHUB_ENTERPRISE_TOKEN"],
        HostKind.GitLab => [Own, "GITLAB_TOKEN"],
        HostKind.Gitea => [Own, "GITEA_TOKEN", "FORGEJO_TOKEN"],
        _ => [Own],
    };

    private static bool IsGitHubCloud(RemoteUrl url, Func<string, string?> environment) =>
        url.Host.Equals("github.com", StringComparison.OrdinalIgnoreCase)
        || url.Host.EndsWith(".ghe.com", StringComparison.OrdinalIgnoreCase)
        || (Uri.TryCreate(environment("GITHUB_SERVER_URL"), UriKind.Absolute, out var server) && server.Host == url.Host);
}
