using System.Text.Json;
using System.Text.Json.Nodes;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>Gitea and Forgejo (their API's Swagger page: <c>/api/swagger</c> on every server).</summary>
internal sealed class GiteaHost(RestClient rest, RemoteUrl url) : IPullRequestHost
{
    /// <summary>Gitea's own default page size for lists, and the most that every server allows.</summary>
    public const int PageSize = 50;

    private readonly GiteaLabels _labels = new(rest, url);

    private readonly string _repository = $"repos/{Uri.EscapeDataString(url.Owner)}/{Uri.EscapeDataString(url.Name)}";

    /// <summary>The list cannot be filtered by branch, so it is read to its end.</summary>
    public async Task<PullRequest?> FindOpenAsync(string head, string baseBranch, CancellationToken cancellation)
    {
        for (var page = 1; ; page++)
        {
            var isLast = false;
            var found = await rest.SendAsync(
                HttpMethod.Get, $"{_repository}/pulls?state=open&limit={PageSize}&page={page}", null, json => OwnBranches(json, out isLast), cancellation);
            if (found!.Find(p => p.Head == head && p.Base == baseBranch) is { } open)
                return open;
            if (isLast)
                return null;
        }
    }

    public async Task<PullRequest?> CreateAsync(PullRequestContent content, CancellationToken cancellation)
    {
        var (labels, warnings) = await _labels.FindAsync(content.Labels, cancellation);
        var text = content.Reviewers.Count == 0 ? content.Body : PullRequestText.MarkOpening(content.Body);
        var body = new JsonObject
        {
            ["head"] = content.Head,
            ["base"] = content.Base,
            ["title"] = content.Title,
            ["body"] = text,
            ["labels"] = labels,
        };
        // 409: this pair of branches has an open one.
        if (await rest.SendAsync(HttpMethod.Post, $"{_repository}/pulls", body, Describe, cancellation, 409) is not { } pull)
            return null;
        if (content.Reviewers.Count == 0)
            return pull with { Warnings = [.. warnings] };
        // It has its labels, so those that the repository lacks are named once.
        var completed = await UpdateAsync(pull with { Body = text }, content with { Labels = [] }, cancellation);
        return completed with { Warnings = [.. warnings, .. completed.Warnings] };
    }

    /// <summary>The body last: when it is as planned, so is everything else.</summary>
    public async Task<PullRequest> UpdateAsync(PullRequest existing, PullRequestContent content, CancellationToken cancellation)
    {
        var warnings = new List<Diagnostic>(await LabelAsync(existing, content.Labels, cancellation));
        if (PullRequestText.IsOpening(existing.Body))
            warnings.AddRange(await RequestReviewAsync(existing, content.Reviewers, cancellation));
        var body = new JsonObject { ["title"] = content.Title, ["body"] = content.Body };
        var updated = (await rest.SendAsync(HttpMethod.Patch, $"{_repository}/pulls/{existing.Number}", body, Describe, cancellation))!;
        return updated with { Warnings = warnings };
    }

    public Task CloseAsync(PullRequest existing, bool merged, CancellationToken cancellation) => merged
        ? Task.CompletedTask
        : rest.SendAsync(HttpMethod.Patch, $"{_repository}/pulls/{existing.Number}", new JsonObject { ["state"] = "closed" }, Describe, cancellation);

    private async Task<IEnumerable<Diagnostic>> LabelAsync(PullRequest pull, IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var (labels, warnings) = await _labels.FindAsync(names, cancellation);
        if (labels.Count == 0)
            return warnings;
        var body = new JsonObject { ["labels"] = labels };
        // 403 and 404: writing labels is a right of its own.
        return await rest.SendAsync(HttpMethod.Post, $"{_repository}/issues/{pull.Number}/labels", body, json => (object)json, cancellation, 403, 404) is null
            ? [.. warnings, PullRequestDiagnostics.NoLabel(string.Join(", ", names), "")]
            : warnings;
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

    /// <summary>A fork's pull request is somebody else's, whatever its branch is called.</summary>
    /// <param name="isLast">A server may allow less per page than we ask for; only an empty one is the end.</param>
    private static List<PullRequest> OwnBranches(JsonElement json, out bool isLast)
    {
        isLast = json.GetArrayLength() == 0;
        return [.. json.EnumerateArray().Where(p => Repository(p, "head") == Repository(p, "base")).Select(Describe)];
    }

    private static long Repository(JsonElement pull, string side) => pull.GetProperty(side).GetProperty("repo_id").GetInt64();

    private static PullRequest Describe(JsonElement json) => new(
        json.GetProperty("number").GetInt32(),
        json.GetProperty("title").GetString() ?? "",
        json.GetProperty("body").GetString() ?? "",
        json.GetProperty("head").GetProperty("ref").GetString() ?? "",
        json.GetProperty("base").GetProperty("ref").GetString() ?? "",
        json.GetProperty("html_url").GetString() ?? "");
}
