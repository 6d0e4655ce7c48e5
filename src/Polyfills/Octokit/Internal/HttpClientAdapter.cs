using System.Net;

namespace Octokit.Internal;

/// <summary>
/// Sends through a handler of the caller's: proxies and certificates are its business. Redirects are followed here, as
/// GitHub answers for a repository that was renamed, with a whole address; the token stays with its host.
/// </summary>
public class HttpClientAdapter(Func<HttpMessageHandler> getHandler) : IHttpClient
{
    private const int MaxRedirects = 4;

    private readonly HttpClient _http = new((getHandler ?? throw new ArgumentNullException(nameof(getHandler)))());

    public void SetRequestTimeout(TimeSpan timeout) => _http.Timeout = timeout;

    async Task<HttpResponseMessage> IHttpClient.SendAsync(HttpRequestMessage request)
    {
        for (var redirects = 0; ; redirects++)
        {
            var response = await _http.SendAsync(request).ConfigureAwait(false);
            if (response.Headers.Location is not { } location || !IsRedirect(response.StatusCode))
                return response;
            if (redirects == MaxRedirects)
                throw new InvalidOperationException("The redirect count for this request has been exceeded. Aborting.");
            request = Follow(request, location, response.StatusCode);
            response.Dispose();
        }
    }

    public void Dispose()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
    }

    private static bool IsRedirect(HttpStatusCode status) => status is HttpStatusCode.MovedPermanently or HttpStatusCode.Found
        or HttpStatusCode.SeeOther or HttpStatusCode.TemporaryRedirect or HttpStatusCode.PermanentRedirect;

    /// <exception cref="InvalidOperationException">The target is a path only.</exception>
    private static HttpRequestMessage Follow(HttpRequestMessage request, Uri target, HttpStatusCode status)
    {
        var next = new HttpRequestMessage(status == HttpStatusCode.SeeOther ? HttpMethod.Get : request.Method, target);
        foreach (var (name, values) in request.Headers)
            next.Headers.TryAddWithoutValidation(name, values);
        if (status != HttpStatusCode.SeeOther)
            next.Content = request.Content;
        if (!target.Host.Equals(request.RequestUri!.Host, StringComparison.OrdinalIgnoreCase) || target.Scheme != request.RequestUri.Scheme)
            next.Headers.Authorization = null;
        return next;
    }
}
