using System.Globalization;
using System.Text.Json.Nodes;

namespace Octokit;

public interface IPullRequestReviewRequestsClient
{
    Task<PullRequest?> Create(string owner, string name, int pullRequestNumber, PullRequestReviewRequest users);
}

internal sealed class PullRequestReviewRequestsClient(ApiConnection api) : IPullRequestReviewRequestsClient
{
    public Task<PullRequest?> Create(string owner, string name, int pullRequestNumber, PullRequestReviewRequest users)
    {
        ArgumentNullException.ThrowIfNull(users);
        return api.SendAsync(
            HttpMethod.Post,
            string.Create(CultureInfo.InvariantCulture, $"{ApiConnection.Repository(owner, name)}/pulls/{pullRequestNumber}/requested_reviewers"),
            new JsonObject { ["reviewers"] = ApiConnection.Array(users.Reviewers), ["team_reviewers"] = ApiConnection.Array(users.TeamReviewers) },
            PullRequest.Read);
    }
}
