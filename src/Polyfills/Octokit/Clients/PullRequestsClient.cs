using System.Globalization;

namespace Octokit;

public interface IPullRequestsClient
{
    IPullRequestReviewRequestsClient ReviewRequest { get; }

    Task<IReadOnlyList<PullRequest?>> GetAllForRepository(string owner, string name, PullRequestRequest request);

    Task<PullRequest?> Create(string owner, string name, NewPullRequest newPullRequest);

    Task<PullRequest?> Update(string owner, string name, int pullRequestNumber, PullRequestUpdate pullRequestUpdate);
}

internal sealed class PullRequestsClient(ApiConnection api) : IPullRequestsClient
{
    public IPullRequestReviewRequestsClient ReviewRequest { get; } = new PullRequestReviewRequestsClient(api);

    public Task<IReadOnlyList<PullRequest?>> GetAllForRepository(string owner, string name, PullRequestRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return api.GetAllAsync(Path(owner, name), request.ToParametersDictionary(), PullRequest.Read);
    }

    public Task<PullRequest?> Create(string owner, string name, NewPullRequest newPullRequest)
    {
        ArgumentNullException.ThrowIfNull(newPullRequest);
        return api.SendAsync(
            HttpMethod.Post,
            Path(owner, name),
            ApiConnection.Body(
                ("title", newPullRequest.Title), ("base", newPullRequest.Base), ("head", newPullRequest.Head), ("body", newPullRequest.Body)),
            PullRequest.Read);
    }

    public Task<PullRequest?> Update(string owner, string name, int pullRequestNumber, PullRequestUpdate pullRequestUpdate)
    {
        ArgumentNullException.ThrowIfNull(pullRequestUpdate);
        return api.SendAsync(
            HttpMethod.Patch,
            string.Create(CultureInfo.InvariantCulture, $"{Path(owner, name)}/{pullRequestNumber}"),
            ApiConnection.Body(
                ("title", pullRequestUpdate.Title), ("body", pullRequestUpdate.Body), ("state", pullRequestUpdate.State?.ToString().ToLowerInvariant())),
            PullRequest.Read);
    }

    private static string Path(string owner, string name) => ApiConnection.Repository(owner, name) + "/pulls";
}
