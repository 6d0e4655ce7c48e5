using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Octokit;

/// <summary>Requests with models as bodies and answers.</summary>
internal sealed partial class ApiConnection(Connection connection)
{
    public async Task<T> SendAsync<T>(HttpMethod method, string path, JsonNode? body, Func<JsonElement, T> read)
    {
        var response = await connection.SendAsync(method, path, body?.ToJsonString()).ConfigureAwait(false);
        using var json = JsonDocument.Parse((string)response.Body);
        return read(json.RootElement);
    }

    /// <summary>All pages: each answer's <c>Link</c> header names the next (RFC 8288).</summary>
    public async Task<IReadOnlyList<T>> GetAllAsync<T>(string path, Func<JsonElement, T> read)
    {
        var all = new List<T>();
        for (var next = path; next.Length > 0;)
        {
            var response = await connection.SendAsync(HttpMethod.Get, next, null).ConfigureAwait(false);
            using var json = JsonDocument.Parse((string)response.Body);
            all.AddRange(json.RootElement.List(read));
            next = NextPage().Match(response.Headers.GetValueOrDefault("Link", "")).Groups["url"].Value;
        }

        return all;
    }

    public static string Repository(string owner, string name) => $"repos/{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(name)}";

    /// <summary>Leaves out what is null: GitHub takes a null for "empty this".</summary>
    public static JsonObject Body(params (string Name, string? Value)[] fields) =>
        new(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, (JsonNode?)JsonValue.Create(f.Value))));

    public static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);

    [GeneratedRegex("<(?<url>[^>]*)>; rel=\"next\"")]
    private static partial Regex NextPage();
}
