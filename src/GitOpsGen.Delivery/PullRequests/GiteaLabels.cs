using System.Text.Json;
using System.Text.Json.Nodes;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>Gitea wants numbers where people know names. A repository has its own labels and its organisation's.</summary>
internal sealed class GiteaLabels(RestClient rest, RemoteUrl url)
{
    private readonly string[] _lists =
    [
        $"repos/{Uri.EscapeDataString(url.Owner)}/{Uri.EscapeDataString(url.Name)}/labels", $"orgs/{Uri.EscapeDataString(url.Owner)}/labels",
    ];

    public async Task<(JsonArray Ids, IEnumerable<Diagnostic> Warnings)> FindAsync(IReadOnlyList<string> names, CancellationToken cancellation)
    {
        var known = new Dictionary<string, long>(StringComparer.OrdinalIgnoreCase);
        foreach (var list in _lists)
        {
            if (!names.All(known.ContainsKey))
                await ReadAsync(list, known, cancellation);
        }

        var missing = names.Where(n => !known.ContainsKey(n)).ToArray();
        JsonArray ids = [.. names.Where(known.ContainsKey).Select(n => (JsonNode?)JsonValue.Create(known[n]))];
        return (ids, missing.Length == 0 ? [] : [PullRequestDiagnostics.NoLabel(string.Join(", ", missing), "the repository does not have them")]);
    }

    /// <summary>To its last page. 404: the owner is a person and has no list.</summary>
    private async Task ReadAsync(string list, Dictionary<string, long> known, CancellationToken cancellation)
    {
        for (var page = 1; ; page++)
        {
            var found = await rest.SendAsync(HttpMethod.Get, $"{list}?limit={GiteaHost.PageSize}&page={page}", null, Labels, cancellation, 404);
            if (found is null or [])
                return;
            foreach (var (name, id) in found)
                known.TryAdd(name, id);
        }
    }

    private static List<(string Name, long Id)> Labels(JsonElement json) =>
        [.. json.EnumerateArray().Select(l => (l.GetProperty("name").GetString() ?? "", l.GetProperty("id").GetInt64()))];
}
