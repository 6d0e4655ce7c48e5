namespace Octokit.Internal;

public interface IHttpClient : IDisposable
{
    void SetRequestTimeout(TimeSpan timeout);

    internal Task<HttpResponseMessage> SendAsync(HttpRequestMessage request);
}
