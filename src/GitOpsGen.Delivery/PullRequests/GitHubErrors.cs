using System.Globalization;
using System.Net;
using System.Text.Json;
using GitOpsGen.Delivery.Git;
using Octokit;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>What GitHub's refusals mean for the user, and which of them pass by themselves.</summary>
internal static class GitHubErrors
{
    /// <summary>GitHub's advice for a limit that it names no end of (docs.github.com, "Rate limits for the REST API").</summary>
    private static readonly TimeSpan s_unknownEnd = TimeSpan.FromMinutes(1);

    public static async Task<T> CallAsync<T>(RemoteUrl url, Func<Task<T?>> call)
        where T : class
    {
        try
        {
            // Octokit makes null of an empty answer.
            return await call() ?? throw new JsonException("an empty answer");
        }
        catch (ApiException e)
        {
            throw Explain(e, url);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or TaskCanceledException)
        {
            throw HostConnection.Explain(url, e);
        }
        catch (Exception e) when (e is not (DeliveryException or OperationCanceledException))
        {
            // Not GitHub, or a proxy between that had nothing better to say: Octokit lets out whatever its reading ran into,
            // null references and overflows too.
            throw new TransientException(PullRequestDiagnostics.Unreachable(url.Host, "its answer cannot be read"), cause: e);
        }
    }

    private static Exception Explain(ApiException failure, RemoteUrl url) => failure switch
    {
        RateLimitExceededException or SecondaryRateLimitExceededException or AbuseException
            or { StatusCode: HttpStatusCode.TooManyRequests } => Limited(url, failure),
        AuthorizationException => new DeliveryException(PullRequestDiagnostics.WrongToken(url.Host), failure),
        ForbiddenException => new DeliveryException(PullRequestDiagnostics.Forbidden(url.Host, Said(failure)), failure),
        NotFoundException => new DeliveryException(PullRequestDiagnostics.NotFound(url.Path), failure),
        _ when failure.StatusCode == HttpStatusCode.RequestTimeout || (int)failure.StatusCode >= 500 => new TransientException(
            PullRequestDiagnostics.Unreachable(url.Host, $"HTTP {(int)failure.StatusCode}"), RetryAfterOf(failure), failure),
        _ => new DeliveryException(PullRequestDiagnostics.Invalid(url.Host, Said(failure)), failure),
    };

    /// <summary>A limit that ends soon is waited for; the hourly one seldom is.</summary>
    private static TransientException Limited(RemoteUrl url, ApiException e)
    {
        var now = DateTimeOffset.UtcNow;
        // The hourly limit's end: an answer about another limit has that header too, and does not mean it.
        var reset = e is RateLimitExceededException || NumberIn(e, "X-RateLimit-Remaining") == 0 ? NumberIn(e, "X-RateLimit-Reset") : null;
        var until = RetryAfterOf(e) is { } after ? now + after : reset is { } seconds ? DateTimeOffset.FromUnixTimeSeconds(seconds) : (DateTimeOffset?)null;
        var wait = until - now ?? s_unknownEnd;
        return new TransientException(PullRequestDiagnostics.RateLimited(url.Host, until), wait < TimeSpan.Zero ? TimeSpan.Zero : wait, e);
    }

    /// <summary>In GitHub's own words: Octokit hides them where the errors are plain texts.</summary>
    public static string Said(ApiException e) =>
        e.HttpResponse?.Body is string { Length: > 0 } body ? ServiceReason.Of(body) : Plain.FirstLine(e.Message);

    private static TimeSpan? RetryAfterOf(ApiException e) => NumberIn(e, "Retry-After") is { } seconds ? TimeSpan.FromSeconds(seconds) : null;

    /// <summary>Null when absent or no number: Octokit itself takes 0, which is 1970, for that.</summary>
    private static long? NumberIn(ApiException e, string header) =>
        e.HttpResponse?.Headers is { } headers
        && headers.FirstOrDefault(h => h.Key.Equals(header, StringComparison.OrdinalIgnoreCase)).Value is { } text
        && uint.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
