using System.Net;

namespace Octokit;

/// <summary>GitHub answered with an error.</summary>
public class ApiException : Exception
{
    public ApiException(IResponse response)
        : this(response, null)
    {
    }

    public ApiException(IResponse response, Exception? innerException)
        : base(message: null, innerException)
    {
        HttpResponse = response;
        StatusCode = response.StatusCode;
        ApiError = ApiError.Parse((string)response.Body);
    }

    public ApiException(string message, HttpStatusCode httpStatusCode)
        : base(message) => (StatusCode, ApiError) = (httpStatusCode, new ApiError(message));

    /// <summary>Null where the package has a message of its own.</summary>
    public IResponse? HttpResponse { get; }

    public HttpStatusCode StatusCode { get; }

    public ApiError ApiError { get; }

    /// <summary>GitHub's, or where it gives none, the kind of error.</summary>
    public override string Message => ApiError.Message is { Length: > 0 } said ? said : Kind;

    private protected virtual string Kind => "An error occurred with this API request";
}
