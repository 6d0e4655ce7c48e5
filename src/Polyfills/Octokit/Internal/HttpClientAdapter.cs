namespace Octokit.Internal;

/// <summary>Sends through a handler of the caller's: proxies and certificates are its business.</summary>
public class HttpClientAdapter(Func<HttpMessageHandler> getHandler) : IHttpClient
{
    private readonly HttpClient _http = new(getHandler());

    public void SetRequestTimeout(TimeSpan timeout) => _http.Timeout = timeout;

    Task<HttpResponseMessage> IHttpClient.SendAsync(HttpRequestMessage request) => _http.SendAsync(request);

    public void Dispose()
    {
        _http.Dispose();
        GC.SuppressFinalize(this);
    }
}
