namespace GitOpsGen.Delivery.PullRequests;

/// <summary>
/// Octokit takes a page for an empty list, and its time-out ends with an answer's headers. Here an answer is whole, in
/// time, and JSON where the call succeeded; else it is a failure that may pass.
/// </summary>
internal sealed class JsonAnswers(HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var response = await base.SendAsync(request, cancellationToken);
        await response.Content.LoadIntoBufferAsync(cancellationToken);
        return !response.IsSuccessStatusCode || response.Content.Headers.ContentType?.MediaType == "application/json"
            ? response : throw new HttpRequestException("its answer is not JSON");
    }
}
