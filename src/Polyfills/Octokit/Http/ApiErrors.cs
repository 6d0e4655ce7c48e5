using System.Net;

namespace Octokit;

/// <summary>Which exception the package throws for which answer.</summary>
internal static class ApiErrors
{
    public static void ThrowIfFailed(IResponse response)
    {
        if ((int)response.StatusCode < 400)
            return;
        throw response.StatusCode switch
        {
            HttpStatusCode.Unauthorized => new AuthorizationException(response),
            HttpStatusCode.Forbidden => Forbidden(response),
            HttpStatusCode.NotFound => new NotFoundException(response),
            HttpStatusCode.UnprocessableEntity => new ApiValidationException(response),
            HttpStatusCode.UnavailableForLegalReasons => new LegalRestrictionException(response),
            _ => new ApiException(response),
        };
    }

    /// <summary>GitHub's limits are told apart by their text only (docs.github.com, "Rate limits for the REST API").</summary>
    private static ForbiddenException Forbidden(IResponse response)
    {
        var body = (string)response.Body;
        return body.Contains("rate limit exceeded", StringComparison.Ordinal) ? new RateLimitExceededException(response)
            : body.Contains("secondary rate limit", StringComparison.Ordinal) ? new SecondaryRateLimitExceededException(response)
            : body.Contains("abuse-rate-limits", StringComparison.Ordinal) || body.Contains("abuse detection mechanism", StringComparison.Ordinal)
                ? new AbuseException(response)
            : new ForbiddenException(response);
    }
}
