using System.Text.Json;
using System.Text.Json.Nodes;

namespace Octokit;

/// <summary>Requests with models as bodies and answers.</summary>
internal sealed class ApiConnection(Connection connection)
{
    public async Task<T> SendAsync<T>(HttpMethod method, string path, JsonNode? body, Func<JsonElement, T> read)
    {
        var response = await connection.SendAsync(method, path, body?.ToJsonString()).ConfigureAwait(false);
        using var json = JsonDocument.Parse((string)response.Body);
        return read(json.RootElement);
    }

    public static string Repository(string owner, string name) => $"repos/{Uri.EscapeDataString(owner)}/{Uri.EscapeDataString(name)}";

    /// <summary>Leaves out what is null: GitHub takes a null for "empty this".</summary>
    public static JsonObject Body(params (string Name, string? Value)[] fields) =>
        new(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, (JsonNode?)JsonValue.Create(f.Value))));

    public static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);
}
