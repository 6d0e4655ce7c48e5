using System.Globalization;

namespace Octokit;

public interface IPullRequestsClient
{
    IPullRequestReviewRequestsClient ReviewRequest { get; }

    Task<IReadOnlyList<PullRequest>> GetAllForRepository(string owner, string name, PullRequestRequest request);

    Task<PullRequest> Create(string owner, string name, NewPullRequest newPullRequest);

    Task<PullRequest> Update(string owner, string name, int pullRequestNumber, PullRequestUpdate pullRequestUpdate);
}

internal sealed class PullRequestsClient(ApiConnection api) : IPullRequestsClient
{
    public IPullRequestReviewRequestsClient ReviewRequest { get; } = new PullRequestReviewRequestsClient(api);

    public Task<IReadOnlyList<PullRequest>> GetAllForRepository(string owner, string name, PullRequestRequest request)
    {
        (string Name, string? Value)[] filters =
        [
            ("state", request.State.ToString().ToLowerInvariant()), ("head", request.Head), ("base", request.Base), ("per_page", "100"),
        ];
        var query = string.Join('&', filters.Where(f => f.Value is not null).Select(f => $"{f.Name}={Uri.EscapeDataString(f.Value!)}"));
        return api.GetAllAsync($"{Path(owner, name)}?{query}", PullRequest.Read);
    }

    public Task<PullRequest> Create(string owner, string name, NewPullRequest newPullRequest) => api.SendAsync(
        HttpMethod.Post,
        Path(owner, name),
        ApiConnection.Body(
            ("title", newPullRequest.Title), ("head", newPullRequest.Head), ("base", newPullRequest.Base), ("body", newPullRequest.Body)),
        PullRequest.Read);

    public Task<PullRequest> Update(string owner, string name, int pullRequestNumber, PullRequestUpdate pullRequestUpdate) => api.SendAsync(
        HttpMethod.Patch,
        string.Create(CultureInfo.InvariantCulture, $"{Path(owner, name)}/{pullRequestNumber}"),
        ApiConnection.Body(
            ("title", pullRequestUpdate.Title), ("body", pullRequestUpdate.Body), ("state", pullRequestUpdate.State?.ToString().ToLowerInvariant())),
        PullRequest.Read);

    private static string Path(string owner, string name) => ApiConnection.Repository(owner, name) + "/pulls";
}
