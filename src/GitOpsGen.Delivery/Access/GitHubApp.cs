using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GitOpsGen.Delivery.Git;
using GitOpsGen.Delivery.PullRequests;
using Octokit;

namespace GitOpsGen.Delivery.Access;

/// <summary>
/// A GitHub App's credentials: its private key signs a short-lived token, for which GitHub gives one of an installation
/// that is good for an hour and for the repositories it was installed on.
/// </summary>
/// <param name="installationId">Null asks GitHub which installation has the repository.</param>
internal sealed class GitHubApp(string appId, string privateKey, long? installationId, Func<string, string?> environment)
{
    /// <summary><c>GITHUB_APP_ID</c>, <c>GITHUB_APP_PRIVATE_KEY</c> (PEM, or a file with it), <c>GITHUB_APP_INSTALLATION_ID</c>.</summary>
    public static GitHubApp? FromEnvironment(Func<string, string?> environment)
    {
        if (environment("GITHUB_APP_ID") is not { Length: > 0 } id || environment("GITHUB_APP_PRIVATE_KEY") is not { Length: > 0 } key)
            return null;
        var installation = long.TryParse(environment("GITHUB_APP_INSTALLATION_ID"), CultureInfo.InvariantCulture, out var number) ? number : (long?)null;
        return new GitHubApp(id, key, installation, environment);
    }

    public async Task<string> CreateTokenAsync(RemoteUrl url, CancellationToken cancellation)
    {
        var credentials = new Octokit.Credentials(SignToken(DateTimeOffset.UtcNow), AuthenticationType.Bearer);
        var client = GitHubHost.Client(url, credentials, environment, PullRequestHosts.Silence);
        return await Retry.Default.RunAsync(_ => GitHubErrors.CallAsync(url, FetchAsync), cancellation);

        async Task<string?> FetchAsync()
        {
            var installation = installationId ?? (await client.GitHubApps.GetRepositoryInstallationForCurrent(url.Owner, url.Name))?.Id;
            return installation is { } id ? (await client.GitHubApps.CreateInstallationToken(id))?.Token : null;
        }
    }

    /// <summary>A JSON Web Token (RFC 7519) with RS256. GitHub allows ten minutes at most, and clocks may differ by one.</summary>
    internal string SignToken(DateTimeOffset now)
    {
        var head = Encode("""{"alg":"RS256","typ":"JWT"}"""u8);
        var body = Encode(Encoding.UTF8.GetBytes(
            $$"""{"iat":{{now.AddMinutes(-1).ToUnixTimeSeconds()}},"exp":{{now.AddMinutes(9).ToUnixTimeSeconds()}},"iss":"{{appId}}"}"""));
        using var key = RSA.Create();
        try
        {
            key.ImportFromPem(privateKey.Contains("-----BEGIN", StringComparison.Ordinal) ? privateKey : File.ReadAllText(privateKey));
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(PullRequestDiagnostics.BadAppKey(), e);
        }

        var signature = key.SignData(Encoding.ASCII.GetBytes($"{head}.{body}"), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        return $"{head}.{body}.{Encode(signature)}";
    }

    private static string Encode(ReadOnlySpan<byte> bytes) => Base64Url.EncodeToString(bytes);
}
