using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.Access;

/// <summary>
/// Finds the token for a repository, the same one for Git and for the service's API: in the address itself, in the
/// environment, of a GitHub App's installation, from <c>gh</c>, from Git's credential helpers. Never in the config.
/// </summary>
internal sealed class CredentialSource(Func<string, string?> environment)
{
    /// <returns>Null when there is none: public repositories can be read, and ssh has its own keys.</returns>
    /// <exception cref="DeliveryException">A GitHub App is configured, and gives no token.</exception>
    public async Task<UserPassword?> FindAsync(RemoteUrl url, HostKind kind, CancellationToken cancellation)
    {
        if (url.Password is { } password)
            return new UserPassword(url.User ?? "", password);
        foreach (var variable in TokenVariables.For(kind, url, environment))
        {
            if (environment(variable) is { Length: > 0 } token)
                return OfToken(kind, token.Trim());
        }

        if (kind == HostKind.GitHub && GitHubApp.FromEnvironment(environment) is { } app)
            return OfToken(kind, await app.CreateTokenAsync(url, cancellation));
        if (kind == HostKind.GitHub && HelperProgram.Run("gh", ["auth", "token", "--hostname", url.Host])?.Trim() is { Length: > 0 } stored)
            return OfToken(kind, stored);
        return url.Host.Length == 0 ? null : AskGit(url);
    }

    /// <summary>The user name that the service expects with a token. GitHub and Gitea accept any.</summary>
    private static UserPassword OfToken(HostKind kind, string token) =>
        new(kind == HostKind.GitLab ? "oauth2" : "x-access-token", token);

    /// <summary>For ssh too: the API wants a token, and people keep it for the https address.</summary>
    private static UserPassword? AskGit(RemoteUrl url)
    {
        var protocol = url.IsHttp ? url.Scheme : "https";
        var host = url is { IsHttp: true, Port: > 0 } ? $"{url.Host}:{url.Port}" : url.Host;
        var answer = HelperProgram.Run(
            "git", ["credential", "fill"], $"protocol={protocol}\nhost={host}\npath={url.PathAsGiven}\n\n");
        var fields = (answer ?? "").Split('\n').Select(l => l.Split('=', 2)).Where(f => f.Length == 2).ToLookup(f => f[0], f => f[1]);
        return fields["password"].FirstOrDefault() is { Length: > 0 } password
            ? new UserPassword(fields["username"].FirstOrDefault() ?? "", password)
            : null;
    }
}
