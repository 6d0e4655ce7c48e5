using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Octokit;

/// <summary>Requests with models as bodies and answers.</summary>
internal sealed class ApiConnection(Connection connection)
{
    /// <summary>Bodies are Markdown for people: no <c>\u002B</c> for a plus, and less to send.</summary>
    private static readonly JsonSerializerOptions s_plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <returns>Null for an answer without a model in it.</returns>
    public async Task<T?> SendAsync<T>(HttpMethod method, string path, JsonObject? body, Func<JsonElement, T> read)
        where T : class => Answers.Model(await connection.SendAsync(method, Relative(path), body?.ToJsonString(s_plain)).ConfigureAwait(false), read);

    /// <inheritdoc cref="SendAsync"/>
    public async Task<IReadOnlyList<T?>?> SendListAsync<T>(HttpMethod method, string path, JsonObject body, Func<JsonElement, T> read)
        where T : class => Answers.List(await connection.SendAsync(method, Relative(path), body.ToJsonString(s_plain)).ConfigureAwait(false), read);

    /// <summary>All pages: each answer's <c>Link</c> header names the next (RFC 8288).</summary>
    public async Task<IReadOnlyList<T?>> GetAllAsync<T>(string path, IDictionary<string, string> parameters, Func<JsonElement, T> read)
        where T : class
    {
        var all = new List<T?>();
        var query = string.Join('&', parameters.Select(p => $"{p.Key}={Uri.EscapeDataString(p.Value)}"));
        for (var next = Relative($"{path}?{query}"); next is not null;)
        {
            var response = await GetAsync(next, path).ConfigureAwait(false);
            all.AddRange(Answers.List(response, read) ?? []);
            next = NextPage(response);
        }

        return all;
    }

    public static string Repository(string owner, string name) =>
        $"repos/{Uri.EscapeDataString(Ensure.NotEmpty(owner))}/{Uri.EscapeDataString(Ensure.NotEmpty(name))}";

    /// <summary>Leaves out what is null: GitHub takes a null for "empty this".</summary>
    public static JsonObject Body(params (string Name, string? Value)[] fields) =>
        new(fields.Where(f => f.Value is not null).Select(f => KeyValuePair.Create(f.Name, (JsonNode?)JsonValue.Create(f.Value))));

    public static JsonArray Array(IEnumerable<string> values) => new([.. values.Select(v => (JsonNode?)JsonValue.Create(v))]);

    private async Task<IResponse> GetAsync(Uri page, string path)
    {
        try
        {
            return await connection.SendAsync(HttpMethod.Get, page, null).ConfigureAwait(false);
        }
        catch (NotFoundException)
        {
            throw new NotFoundException($"{path} was not found.", HttpStatusCode.NotFound);
        }
    }

    private static Uri Relative(string path) => new(path, UriKind.Relative);

    /// <exception cref="UriFormatException">It is no whole address.</exception>
    private static Uri? NextPage(IResponse response)
    {
        var links = response.Headers.GetValueOrDefault("Link", "").Split(',');
        return System.Array.Find(links, l => l.Contains("rel=\"next\"", StringComparison.Ordinal)) is { } next ? new Uri(next.Split('<', '>')[1]) : null;
    }
}
