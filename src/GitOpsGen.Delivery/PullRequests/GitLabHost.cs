using System.Text.Json;
using System.Text.Json.Nodes;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>Merge requests of gitlab.com and self-managed GitLab (docs.gitlab.com/api/merge_requests).</summary>
internal sealed class GitLabHost(RestClient rest, RemoteUrl url) : IPullRequestHost
{
    /// <summary>Of a description, in characters (docs.gitlab.com, "Application limits").</summary>
    private const int LongestBody = 1_048_576;

    private readonly string _requests = $"projects/{Uri.EscapeDataString(url.Path)}/merge_requests";

    public async Task<PullRequest?> FindOpenAsync(string head, string baseBranch, CancellationToken cancellation)
    {
        var query = $"state=opened&per_page=100&source_branch={Uri.EscapeDataString(head)}&target_branch={Uri.EscapeDataString(baseBranch)}";
        var found = await rest.SendAsync(HttpMethod.Get, $"{_requests}?{query}", null, OwnBranches, cancellation);
        return found!.Find(r => r.Head == head && r.Base == baseBranch);
    }

    public async Task<PullRequest?> CreateAsync(PullRequestContent content, CancellationToken cancellation)
    {
        RefuseLongBody(content);
        var reviewers = await FindUsersAsync(content.Reviewers, cancellation);
        var missing = content.Reviewers.Where(r => !reviewers.ContainsKey(r)).ToArray();
        var body = new JsonObject
        {
            ["source_branch"] = content.Head,
            ["target_branch"] = content.Base,
            ["title"] = content.Title,
            ["description"] = content.Body,
            ["labels"] = string.Join(',', content.Labels),
            ["reviewer_ids"] = new JsonArray([.. reviewers.Values.Select(id => (JsonNode?)JsonValue.Create(id))]),
        };
        // 409: this pair of branches has an open one.
        return await rest.SendAsync(HttpMethod.Post, _requests, body, Describe, cancellation, 409) is { } created
            ? created with { Warnings = missing.Length == 0 ? [] : [PullRequestDiagnostics.NoReviewer(string.Join(", ", missing), "no such user")] }
            : null;
    }

    public async Task<PullRequest> UpdateAsync(PullRequest existing, PullRequestContent content, CancellationToken cancellation)
    {
        RefuseLongBody(content);
        var body = new JsonObject { ["title"] = content.Title, ["description"] = content.Body };
        if (content.Labels.Count > 0)
            body["add_labels"] = string.Join(',', content.Labels);
        return (await rest.SendAsync(HttpMethod.Put, $"{_requests}/{existing.Number}", body, Describe, cancellation))!;
    }

    public Task CloseAsync(PullRequest existing, bool merged, CancellationToken cancellation) => merged
        ? Task.CompletedTask
        : rest.SendAsync(HttpMethod.Put, $"{_requests}/{existing.Number}", new JsonObject { ["state_event"] = "close" }, Describe, cancellation);

    /// <summary>GitLab wants numbers where people know names.</summary>
    private async Task<Dictionary<string, long>> FindUsersAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var users = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var name in names)
        {
            var found = await rest.SendAsync(HttpMethod.Get, $"users?username={Uri.EscapeDataString(name)}", null, Ids, cancellation);
            if (found!.Count > 0)
                users[name] = found[0];
        }

        return users;
    }

    private static void RefuseLongBody(PullRequestContent content)
    {
        if (content.Body.Length > LongestBody)
            throw new DeliveryException(PullRequestDiagnostics.BodyTooLong(content.Body.Length, LongestBody));
    }

    private static List<long> Ids(JsonElement json) => [.. json.EnumerateArray().Select(u => u.GetProperty("id").GetInt64())];

    /// <summary>A fork's merge request is somebody else's, whatever its branch is called.</summary>
    private static List<PullRequest> OwnBranches(JsonElement json) => [.. json.EnumerateArray()
        .Where(r => r.GetProperty("source_project_id").ToString() == r.GetProperty("target_project_id").ToString()).Select(Describe)];

    private static PullRequest Describe(JsonElement json) => new(
        json.GetProperty("iid").GetInt32(),
        json.GetProperty("title").GetString() ?? "",
        json.GetProperty("description").GetString() ?? "",
        json.GetProperty("source_branch").GetString() ?? "",
        json.GetProperty("target_branch").GetString() ?? "",
        json.GetProperty("web_url").GetString() ?? "");
}
