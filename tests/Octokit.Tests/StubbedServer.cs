using System.Net;
using System.Text;
using Octokit.Internal;

namespace Octokit.Tests;

/// <summary>A GitHub Enterprise server that answers as the test says.</summary>
internal sealed class StubbedServer(Func<HttpRequestMessage, HttpResponseMessage> answer) : HttpMessageHandler
{
    public const string Api = "https://ghe.example.com/api/v3/";

    public List<HttpRequestMessage> Requests { get; } = [];

    public GitHubClient Client => new(new Connection(
        new ProductHeaderValue("gitopsgen"), new Uri(Api), new InMemoryCredentialStore(new Credentials("secret")),
        new HttpClientAdapter(() => this), new SimpleJsonSerializer()));

    public async Task<IReadOnlyList<PullRequest>> ListPullRequests() =>
        (await Client.PullRequest.GetAllForRepository("acme", "mesh", new PullRequestRequest()))!;

    public static HttpResponseMessage Json(int status, string body) =>
        new((HttpStatusCode)status) { Content = new StringContent(body, Encoding.UTF8, "application/json") };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return Task.FromResult(answer(request));
    }
}
