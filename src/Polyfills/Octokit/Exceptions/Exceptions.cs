using System.Globalization;
using System.Net;

namespace Octokit;

/// <summary>401: the token is wrong.</summary>
public class AuthorizationException(IResponse response) : ApiException(response);

/// <summary>403: the token is right and may not do this.</summary>
public class ForbiddenException(IResponse response) : ApiException(response)
{
    private protected override string Kind => "Request Forbidden";
}

/// <summary>404: absent, or hidden from this token.</summary>
public class NotFoundException : ApiException
{
    public NotFoundException(IResponse response)
        : base(response)
    {
    }

    public NotFoundException(string message, HttpStatusCode statusCode)
        : base(message, statusCode)
    {
    }
}

/// <summary>422: understood and refused.</summary>
public class ApiValidationException(IResponse response) : ApiException(response)
{
    private protected override string Kind => "Validation Failed";
}

/// <summary>451: blocked for legal reasons.</summary>
public class LegalRestrictionException(IResponse response) : ApiException(response);

/// <summary>Too many requests in a short time.</summary>
public class SecondaryRateLimitExceededException(IResponse response) : ForbiddenException(response);

/// <summary>The older form of the secondary limit.</summary>
public class AbuseException(IResponse response) : ForbiddenException(response)
{
    /// <summary>Null when GitHub does not say.</summary>
    public int? RetryAfterSeconds { get; } =
        response.Headers.TryGetValue("Retry-After", out var text) && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : null;
}

/// <summary>The hour's requests are used up.</summary>
public class RateLimitExceededException(IResponse response) : ForbiddenException(response)
{
    /// <summary>When the next hour begins.</summary>
    public DateTimeOffset Reset { get; } = DateTimeOffset.FromUnixTimeSeconds(
        response.Headers.TryGetValue("X-RateLimit-Reset", out var text) && long.TryParse(text, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0);
}
