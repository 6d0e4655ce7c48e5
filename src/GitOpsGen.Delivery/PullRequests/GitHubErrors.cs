using System.Globalization;
using System.Net;
using System.Runtime.Serialization;
using System.Text.Json;
using GitOpsGen.Delivery.Git;
using Octokit;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>What GitHub's refusals mean for the user, and which of them pass by themselves.</summary>
internal static class GitHubErrors
{
    public static async Task<T> CallAsync<T>(RemoteUrl url, Func<Task<T>> call)
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
            throw new TransientException(PullRequestDiagnostics.Unreachable(url.Host, Plain.FirstLine(e.Message)), cause: e);
        }
        catch (Exception e) when (e is JsonException or SerializationException or KeyNotFoundException or InvalidOperationException
            or InvalidCastException or FormatException or ArgumentException)
        {
            // Not GitHub, or a proxy between that had nothing better to say.
            throw new TransientException(PullRequestDiagnostics.Unreachable(url.Host, "its answer cannot be read"), cause: e);
        }
    }

    private static Exception Explain(ApiException failure, RemoteUrl url) => failure switch
    {
        // 1970 is Octokit's for an answer that does not say.
        RateLimitExceededException e => Limited(url, e, e.Reset > DateTimeOffset.UnixEpoch ? e.Reset : null),
        SecondaryRateLimitExceededException or AbuseException or { StatusCode: HttpStatusCode.TooManyRequests } => Limited(url, failure, until: null),
        AuthorizationException => new DeliveryException(PullRequestDiagnostics.WrongToken(url.Host), failure),
        ForbiddenException => new DeliveryException(PullRequestDiagnostics.Forbidden(url.Host, Said(failure)), failure),
        NotFoundException => new DeliveryException(PullRequestDiagnostics.NotFound(url.Path), failure),
        _ when (int)failure.StatusCode >= 500 => new TransientException(
            PullRequestDiagnostics.Unreachable(url.Host, $"HTTP {(int)failure.StatusCode}"), RetryAfterOf(failure), failure),
        _ => new DeliveryException(PullRequestDiagnostics.Invalid(url.Host, Said(failure)), failure),
    };

    /// <summary>A limit that ends soon is waited for; the hourly one seldom is.</summary>
    private static TransientException Limited(RemoteUrl url, ApiException e, DateTimeOffset? until)
    {
        var wait = RetryAfterOf(e) ?? until - DateTimeOffset.UtcNow;
        return new TransientException(PullRequestDiagnostics.RateLimited(url.Host, until), wait < TimeSpan.Zero ? TimeSpan.Zero : wait, e);
    }

    /// <summary>The message and, where GitHub gives them, the fields at fault.</summary>
    public static string Said(ApiException e)
    {
        var details = (e.ApiError?.Errors ?? []).Select(d => d.Message ?? $"{d.Field} {d.Code}").Where(d => d.Trim().Length > 0);
        return Plain.FirstLine(string.Join("; ", new[] { e.ApiError?.Message ?? "" }.Concat(details).Where(t => t.Length > 0)));
    }

    private static TimeSpan? RetryAfterOf(ApiException e) =>
        e.HttpResponse?.Headers is { } headers
        && headers.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value is { } text
        && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? TimeSpan.FromSeconds(seconds) : null;
}
