using System.Globalization;

namespace Octokit;

public interface IGitHubAppsClient
{
    Task<Installation?> GetRepositoryInstallationForCurrent(string owner, string repo);

    Task<AccessToken?> CreateInstallationToken(long installationId);
}

internal sealed class GitHubAppsClient(ApiConnection api) : IGitHubAppsClient
{
    public Task<Installation?> GetRepositoryInstallationForCurrent(string owner, string repo) =>
        api.SendAsync(HttpMethod.Get, $"{ApiConnection.Repository(owner, repo)}/installation", null, Installation.Read);

    public Task<AccessToken?> CreateInstallationToken(long installationId) => api.SendAsync(
        HttpMethod.Post,
        string.Create(CultureInfo.InvariantCulture, $"app/installations/{installationId}/access_tokens"),
        null,
        AccessToken.Read);
}
