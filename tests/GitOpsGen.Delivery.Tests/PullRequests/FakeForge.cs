using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GitOpsGen.Delivery.Tests.PullRequests;

/// <summary>The pull-request half of GitHub, GitLab and Gitea with state: what they refuse, this refuses the same way.</summary>
internal sealed class FakeForge : IDisposable
{
    private readonly HttpListener _listener;

    public FakeForge()
    {
        (_listener, Port) = Loopback.Listen("127.0.0.1");
        _ = Task.Run(ServeAsync);
    }

    public int Port { get; }

    public string Token { get; set; } = "secret-token";

    public List<ForgePull> Pulls { get; } = [];

    public List<string> Requests { get; } = [];

    /// <summary>A status to answer instead of doing anything; below 0 as <see cref="GitHttpServer.Break"/>.</summary>
    public Func<string, int?> Fault { get; set; } = _ => null;

    /// <summary>True drops the connection after the work was done.</summary>
    public Func<string, bool> LoseAnswer { get; set; } = _ => false;

    public string? RetryAfter { get; set; }

    /// <summary>In seconds since 1970.</summary>
    public string? RateLimitReset { get; set; }

    public string ContentType { get; set; } = "application/json";

    public string Message { get; set; } = "not today";

    /// <summary>The body of every answer, whatever was asked.</summary>
    public string? Body { get; set; }

    /// <summary>Headers of every answer.</summary>
    public Dictionary<string, string> Headers { get; } = [];

    /// <summary>What GitHub says of a reviewer <c>author</c>: the one who opened the pull request.</summary>
    public const string IsAuthor = "Review cannot be requested from pull request author.";

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        while (_listener.IsListening)
        {
            try
            {
                Answer(await _listener.GetContextAsync());
            }
            catch (Exception e) when (e is HttpListenerException or ObjectDisposedException or IOException)
            {
                // The client is gone, or the test is over.
            }
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var request = $"{context.Request.HttpMethod} {context.Request.RawUrl}";
        Requests.Add(request);
        using var reader = new StreamReader(context.Request.InputStream);
        var text = reader.ReadToEnd();
        var body = text.Length > 0 ? JsonNode.Parse(text) : null;
        var token = (context.Request.Headers["Authorization"] ?? context.Request.Headers["PRIVATE-TOKEN"] ?? "").Split(' ')[^1];
        var (status, answer) = Fault(request) is { } fault ? (fault, new JsonObject { ["message"] = Message })
            : IsApp(token, request) ? (200, new JsonObject { ["id"] = 42, ["token"] = Token, ["expires_at"] = "2030-01-01T00:00:00Z" })
            : token != Token ? (401, new JsonObject { ["message"] = "Bad credentials" })
            : Handle(context.Request.HttpMethod, context.Request.Url!, body);
        if (status < 0 || LoseAnswer(request))
        {
            GitHttpServer.Break(context.Response, status < 0 ? status : -2);
            return;
        }

        context.Response.StatusCode = status;
        if (RetryAfter is not null)
            context.Response.AddHeader("Retry-After", RetryAfter);
        if (RateLimitReset is not null)
            context.Response.AddHeader("X-RateLimit-Reset", RateLimitReset);
        foreach (var (name, value) in Headers)
            context.Response.AddHeader(name, value);
        context.Response.ContentType = ContentType;
        context.Response.Close(Body is null ? JsonSerializer.SerializeToUtf8Bytes(answer) : Encoding.UTF8.GetBytes(Body), willBlock: true);
    }

    /// <summary>An app's own signed token opens these two only.</summary>
    private static bool IsApp(string token, string request) => token.Count(c => c == '.') == 2
        && (request == "GET /api/v3/repos/acme/mesh/installation" || request == "POST /api/v3/app/installations/42/access_tokens");

    private (int Status, JsonNode Answer) Handle(string method, Uri url, JsonNode? body)
    {
        var parts = url.AbsolutePath.Trim('/').Split('/');
        var query = url.Query.TrimStart('?').Split('&').Select(p => p.Split('=', 2)).Where(p => p.Length == 2)
            .ToDictionary(p => p[0], p => Uri.UnescapeDataString(p[1]));
        var isGitLab = url.AbsolutePath.StartsWith("/api/v4/", StringComparison.Ordinal);
        var number = parts.Select(p => int.TryParse(p, out var n) ? n : 0).LastOrDefault(n => n > 0);
        var pull = Pulls.Find(p => p.Number == number);
        return (method, parts[^1]) switch
        {
            ("GET", "users") => (200, query["username"] == "ghost" ? new JsonArray() : new JsonArray(new JsonObject { ["id"] = 7 })),
            ("GET", "labels") => (200, query["page"] != "1" ? [] : new JsonArray(
                parts.Contains("orgs") ? new JsonObject { ["id"] = 4, ["name"] = "ours" } : new JsonObject { ["id"] = 3, ["name"] = "mesh" })),
            ("GET", _) => (200, new JsonArray([.. List(query).Select(p => (JsonNode)p.ToJson())])),
            ("POST", "pulls" or "merge_requests") => Create(body!, isGitHub: url.AbsolutePath.StartsWith("/api/v3/", StringComparison.Ordinal)),
            ("POST", "labels") => AddLabels(pull!, body!),
            ("POST", "requested_reviewers") when body!.ToJsonString().Contains("ghost") => (422, new JsonObject { ["message"] = "Reviews may only be requested from collaborators" }),
            ("POST", "requested_reviewers") when body!.ToJsonString().Contains("author") => (422, new JsonObject
            {
                ["message"] = "Validation Failed",
                ["errors"] = new JsonArray(IsAuthor),
            }),
            ("POST", "requested_reviewers") => AskForReview(pull!, body!),
            ("PATCH" or "PUT", _) => Update(pull!, body!, isGitLab),
            _ => (404, new JsonObject()),
        };
    }

    private IEnumerable<ForgePull> List(Dictionary<string, string> query)
    {
        var open = Pulls.Where(p => p.IsOpen);
        if (query.TryGetValue("head", out var head) || query.TryGetValue("source_branch", out head))
            open = open.Where(p => p.Head == head[(head.IndexOf(':') + 1)..]);
        return query.TryGetValue("page", out var page) ? open.Skip((int.Parse(page) - 1) * 2).Take(2) : open;
    }

    private (int, JsonNode) Create(JsonNode body, bool isGitHub)
    {
        var head = Text(body, "head", "source_branch");
        var baseBranch = Text(body, "base", "target_branch");
        if (Pulls.Exists(p => p.IsOpen && p.Head == head && p.Base == baseBranch))
            return (isGitHub ? 422 : 409, new JsonObject { ["message"] = "Validation Failed" });
        var pull = new ForgePull { Number = Pulls.Count + 1, Head = head, Base = baseBranch, Title = Text(body, "title"), Body = Text(body, "body", "description") };
        // GitHub takes neither here, Gitea the labels, GitLab both.
        if (body["labels"] is { } labels)
            pull.Labels.AddRange(labels is JsonArray ids ? ids.Select(l => l!.ToString()) : labels.ToString().Split(','));
        if (body["reviewer_ids"] is JsonArray reviewers)
            pull.Reviewers.UnionWith(reviewers.Select(r => r!.ToString()));
        Pulls.Add(pull);
        return (201, pull.ToJson());
    }

    private static (int, JsonNode) AddLabels(ForgePull pull, JsonNode body)
    {
        // GitHub takes the names in an object or, as the real Octokit sends them, alone.
        pull.Labels.AddRange((body as JsonArray ?? body["labels"]!.AsArray()).Select(l => l!.ToString()).Except(pull.Labels));
        return (200, new JsonArray([.. pull.Labels.Select(l => (JsonNode)new JsonObject { ["name"] = l })]));
    }

    private static (int, JsonNode) AskForReview(ForgePull pull, JsonNode body)
    {
        pull.Reviewers.UnionWith(body["reviewers"]!.AsArray().Select(r => r!.ToString()));
        return (201, pull.ToJson());
    }

    private static (int, JsonNode) Update(ForgePull pull, JsonNode body, bool isGitLab)
    {
        pull.Title = (string?)body["title"] ?? pull.Title;
        pull.Body = (string?)body[isGitLab ? "description" : "body"] ?? pull.Body;
        if ((string?)body["state"] == "closed" || (string?)body["state_event"] == "close")
            pull.IsOpen = false;
        return (200, pull.ToJson());
    }

    private static string Text(JsonNode body, params string[] names) => names.Select(n => (string?)body[n]).First(t => t is not null)!;
}
