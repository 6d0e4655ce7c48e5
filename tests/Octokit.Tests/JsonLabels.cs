using System.Net.Http.Headers;

namespace Octokit.Tests;

/// <summary>
/// The real Octokit labels JSON bodies as a form and accepts GitHub's own media type only. GitHub lets both pass, Prism
/// does not; nothing else about a request is touched.
/// </summary>
public sealed class JsonLabels() : DelegatingHandler(new SocketsHttpHandler())
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Content is { Headers.ContentType.MediaType: "application/x-www-form-urlencoded" } content)
            content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        return base.SendAsync(request, cancellationToken);
    }
}
