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
        : base(ApiError.Parse(response).Message ?? $"GitHub answered {(int)response.StatusCode}", innerException)
    {
        HttpResponse = response;
        StatusCode = response.StatusCode;
        ApiError = ApiError.Parse(response);
    }

    public IResponse HttpResponse { get; }

    public HttpStatusCode StatusCode { get; }

    public ApiError ApiError { get; }
}
