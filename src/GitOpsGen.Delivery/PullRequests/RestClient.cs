using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>JSON over HTTP, and what the refusals of GitLab and Gitea mean for the user.</summary>
/// <param name="login">Adds the token in the service's own header.</param>
internal sealed class RestClient(RemoteUrl url, string apiPath, HttpClient http, Action<HttpRequestHeaders> login, Retry retry)
{
    /// <param name="read">Takes what is needed out of the answer.</param>
    /// <param name="expected">Statuses that the caller answers itself; all other errors are thrown.</param>
    /// <returns>Null for one of the expected statuses.</returns>
    public Task<T?> SendAsync<T>(
        HttpMethod method, string resource, JsonNode? body, Func<JsonElement, T> read, CancellationToken cancellation, params int[] expected)
        where T : class => retry.RunAsync(token => SendOnceAsync(method, resource, body, read, expected, token), cancellation);

    private async Task<T?> SendOnceAsync<T>(
        HttpMethod method, string resource, JsonNode? body, Func<JsonElement, T> read, int[] expected, CancellationToken cancellation)
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
            return status < 300 ? read(JsonElement.Parse(text)) : throw Explain(response, text);
        }
        catch (Exception e) when (e is HttpRequestException or IOException || (e is TaskCanceledException && !cancellation.IsCancellationRequested))
        {
            throw HostConnection.Explain(url, e);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // Not this service, or a proxy between that had nothing better to say.
            throw new TransientException(PullRequestDiagnostics.Unreachable(url.Host, "its answer cannot be read"), cause: e);
        }
    }

    private Exception Explain(HttpResponseMessage response, string body)
    {
        var status = (int)response.StatusCode;
        var retryAfter = RetryAfter.Of(response);
        return status switch
        {
            // Not followed: a project that was renamed should be named so in the config, and the token is for this server.
            < 400 => new DeliveryException(GitDiagnostics.Redirected(url, response.Headers.Location?.ToString().Split('?')[0] ?? "")),
            401 => new DeliveryException(PullRequestDiagnostics.WrongToken(url.Host)),
            403 => new DeliveryException(PullRequestDiagnostics.Forbidden(url.Host, ServiceReason.Of(body))),
            404 => new DeliveryException(PullRequestDiagnostics.NotFound(url.Path)),
            429 => new TransientException(
                PullRequestDiagnostics.RateLimited(url.Host, retryAfter is { } wait ? DateTimeOffset.UtcNow + wait : null), retryAfter),
            408 or >= 500 => new TransientException(PullRequestDiagnostics.Unreachable(url.Host, $"HTTP {status}"), retryAfter),
            _ => new DeliveryException(PullRequestDiagnostics.Invalid(url.Host, ServiceReason.Of(body))),
        };
    }
}
