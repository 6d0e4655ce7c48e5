using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>JSON over HTTP, and what the refusals of GitLab and Gitea mean for the user.</summary>
/// <param name="login">Adds the token in the service's own header.</param>
internal sealed class RestClient(RemoteUrl url, string apiPath, HttpClient http, Action<HttpRequestHeaders> login)
{
    /// <param name="read">Takes what is needed out of the answer.</param>
    /// <param name="expected">Statuses that the caller answers itself; all other errors are thrown.</param>
    /// <returns>Null for one of the expected statuses.</returns>
    public async Task<T?> SendAsync<T>(
        HttpMethod method, string resource, JsonNode? body, Func<JsonElement, T> read, CancellationToken cancellation, params int[] expected)
        where T : class
    {
        try
        {
            using var request = new HttpRequestMessage(method, $"{url.WebOrigin}/{apiPath}/{resource}");
            login(request.Headers);
            if (body is not null)
                request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
            using var response = await http.SendAsync(request, cancellation);
            var text = await response.Content.ReadAsStringAsync(cancellation);
            var status = (int)response.StatusCode;
            if (expected.Contains(status))
                return null;
            return status < 300 ? read(JsonElement.Parse(text)) : throw Explain(status, text, RetryAfter.Of(response));
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw new TransientException(PullRequestDiagnostics.Unreachable(url.Host, Plain.FirstLine(e.Message)), cause: e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            // Not this service, or a proxy between that had nothing better to say.
            throw new TransientException(PullRequestDiagnostics.Unreachable(url.Host, "its answer cannot be read"), cause: e);
        }
    }

    private Exception Explain(int status, string body, TimeSpan? retryAfter) => status switch
    {
        401 => new DeliveryException(PullRequestDiagnostics.WrongToken(url.Host)),
        403 => new DeliveryException(PullRequestDiagnostics.Forbidden(url.Host, Said(body))),
        404 => new DeliveryException(PullRequestDiagnostics.NotFound(url.Path)),
        429 => new TransientException(
            PullRequestDiagnostics.RateLimited(url.Host, retryAfter is { } wait ? DateTimeOffset.UtcNow + wait : null), retryAfter),
        408 or >= 500 => new TransientException(PullRequestDiagnostics.Unreachable(url.Host, $"HTTP {status}"), retryAfter),
        _ => new DeliveryException(PullRequestDiagnostics.Invalid(url.Host, Said(body))),
    };

    /// <summary>Both services put their reason into <c>message</c>, as a text, a list or an object of lists.</summary>
    private static string Said(string body)
    {
        try
        {
            var message = JsonElement.Parse(body) is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("message", out var m) ? m : default;
            return Plain.FirstLine(message.ValueKind == JsonValueKind.String ? message.GetString()! : message.ToString());
        }
        catch (JsonException)
        {
            return Plain.FirstLine(body);
        }
    }
}
