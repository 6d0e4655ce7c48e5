using System.Text.Json;
using System.Text.Json.Nodes;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>Gitea and Forgejo (their API's Swagger page: <c>/api/swagger</c> on every server).</summary>
internal sealed class GiteaHost(RestClient rest, RemoteUrl url) : IPullRequestHost
{
    /// <summary>Gitea's own default page size for lists, and the most that every server allows.</summary>
    private const int PageSize = 50;

    private readonly string _repository = $"repos/{Uri.EscapeDataString(url.Owner)}/{Uri.EscapeDataString(url.Name)}";

    /// <summary>The list cannot be filtered by branch, so it is read to its end.</summary>
    public async Task<PullRequest?> FindOpenAsync(string head, string baseBranch, CancellationToken cancellation)
    {
        for (var page = 1; ; page++)
        {
            var found = await rest.SendAsync(HttpMethod.Get, $"{_repository}/pulls?state=open&limit={PageSize}&page={page}", null, DescribeAll, cancellation);
            if (found!.Find(p => p.Head == head && p.Base == baseBranch) is { } open)
                return open;
            // A server may allow less per page than we ask for; only an empty one is the end.
            if (found.Count == 0)
                return null;
        }
    }

    public async Task<PullRequest?> CreateAsync(PullRequestContent content, CancellationToken cancellation)
    {
        var (labels, warnings) = await FindLabelsAsync(content.Labels, cancellation);
        var body = new JsonObject
        {
            ["head"] = content.Head,
            ["base"] = content.Base,
            ["title"] = content.Title,
            ["body"] = content.Body,
            ["labels"] = labels,
        };
        // 409: this pair of branches has an open one.
        if (await rest.SendAsync(HttpMethod.Post, $"{_repository}/pulls", body, Describe, cancellation, 409) is not { } pull)
            return null;
        return pull with { Warnings = [.. warnings, .. await RequestReviewAsync(pull, content.Reviewers, cancellation)] };
    }

    public async Task<PullRequest> UpdateAsync(PullRequest existing, PullRequestContent content, CancellationToken cancellation)
    {
        var body = new JsonObject { ["title"] = content.Title, ["body"] = content.Body };
        return (await rest.SendAsync(HttpMethod.Patch, $"{_repository}/pulls/{existing.Number}", body, Describe, cancellation))!;
    }

    public Task CloseAsync(PullRequest existing, bool merged, CancellationToken cancellation) => merged
        ? Task.CompletedTask
        : rest.SendAsync(HttpMethod.Patch, $"{_repository}/pulls/{existing.Number}", new JsonObject { ["state"] = "closed" }, Describe, cancellation);

    /// <summary>Gitea wants numbers where people know names.</summary>
    private async Task<(JsonArray Ids, IEnumerable<Diagnostic> Warnings)> FindLabelsAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        if (names.Count == 0)
            return ([], []);
        var known = (await rest.SendAsync(HttpMethod.Get, $"{_repository}/labels?limit={PageSize}", null, Ids, cancellation))!;
        var missing = names.Where(n => !known.ContainsKey(n)).ToArray();
        JsonArray ids = [.. names.Where(known.ContainsKey).Select(n => (JsonNode?)JsonValue.Create(known[n]))];
        return (ids, missing.Length == 0 ? [] : [PullRequestDiagnostics.NoLabel(string.Join(", ", missing), "the repository does not have them")]);
    }

    private async Task<IEnumerable<Diagnostic>> RequestReviewAsync(PullRequest pull, IReadOnlyList<string> reviewers, CancellationToken cancellation)
    {
        if (reviewers.Count == 0)
            return [];
        JsonArray Names(bool teams) => [.. reviewers.Where(r => r.Contains('/') == teams).Select(r => (JsonNode?)JsonValue.Create(r[(r.IndexOf('/') + 1)..]))];
        var body = new JsonObject { ["reviewers"] = Names(teams: false), ["team_reviewers"] = Names(teams: true) };
        // 404 and 422: unknown, or without access.
        return await rest.SendAsync(HttpMethod.Post, $"{_repository}/pulls/{pull.Number}/requested_reviewers", body, json => (object)json, cancellation, 404, 422) is null
            ? [PullRequestDiagnostics.NoReviewer(string.Join(", ", reviewers), "")]
            : [];
    }

    private static Dictionary<string, long> Ids(JsonElement json) => json.EnumerateArray().ToDictionary(
        l => l.GetProperty("name").GetString() ?? "", l => l.GetProperty("id").GetInt64(), StringComparer.OrdinalIgnoreCase);

    private static List<PullRequest> DescribeAll(JsonElement json) => [.. json.EnumerateArray().Select(Describe)];

    private static PullRequest Describe(JsonElement json) => new(
        json.GetProperty("number").GetInt32(),
        json.GetProperty("title").GetString() ?? "",
        json.GetProperty("body").GetString() ?? "",
        json.GetProperty("head").GetProperty("ref").GetString() ?? "",
        json.GetProperty("base").GetProperty("ref").GetString() ?? "",
        json.GetProperty("html_url").GetString() ?? "");
}
