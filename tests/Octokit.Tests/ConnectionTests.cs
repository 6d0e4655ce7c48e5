namespace Octokit.Tests;

/// <summary>What goes over the wire besides the calls themselves. Passes with the real Octokit too.</summary>
public sealed class ConnectionTests
{
    [Fact]
    public async Task The_token_and_the_product_are_sent()
    {
        var server = new StubbedServer(_ => StubbedServer.Json(200, "[]"));
        await server.ListPullRequests();

        var sent = Assert.Single(server.Requests);
        Assert.Equal("secret", sent.Headers.Authorization!.Parameter);
        Assert.Contains("gitopsgen", sent.Headers.UserAgent.ToString(), StringComparison.Ordinal);
        Assert.Equal(StubbedServer.Api + "repos/acme/mesh/pulls", sent.RequestUri!.GetLeftPart(UriPartial.Path));
    }

    [Fact]
    public async Task A_list_is_read_to_its_last_page()
    {
        var server = new StubbedServer(request => request.RequestUri!.Query.Contains("page=2", StringComparison.Ordinal) ? Page(2) : WithNextPage(Page(1)));

        Assert.Equal([1, 2], (await server.ListPullRequests()).Select(p => p.Number));
    }

    [Theory]
    [InlineData("https://ghe.example.com/api/v3/repositories/7/pulls", "secret")]
    [InlineData("https://elsewhere.example.com/pulls", null)]
    public async Task A_renamed_repository_is_followed_and_the_token_stays_with_its_host(string target, string? token)
    {
        var server = new StubbedServer(request => request.RequestUri!.AbsoluteUri == target ? StubbedServer.Json(200, "[]") : MovedTo(target));
        await server.ListPullRequests();

        Assert.Equal(2, server.Requests.Count);
        Assert.Equal(token, server.Requests[1].Headers.Authorization?.Parameter);
    }

    [Fact]
    public async Task A_redirect_without_a_host_is_not_followed()
    {
        var server = new StubbedServer(_ => MovedTo("/api/v3/repositories/7/pulls"));
        await Assert.ThrowsAsync<InvalidOperationException>(server.ListPullRequests);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task Redirects_in_a_circle_end()
    {
        var server = new StubbedServer(_ => MovedTo(StubbedServer.Api + "again"));
        await Assert.ThrowsAsync<InvalidOperationException>(server.ListPullRequests);
        Assert.Equal(5, server.Requests.Count);
    }

    [Fact]
    public async Task The_filters_are_in_the_query_the_newest_first()
    {
        var server = new StubbedServer(_ => StubbedServer.Json(200, "[]"));
        await server.Client.PullRequest.GetAllForRepository(
            "acme", "mesh", new PullRequestRequest { Head = "acme:gitopsgen/main", Base = "a&b", State = ItemStateFilter.All });
        Assert.Equal(
            "?state=all&head=acme%3Agitopsgen%2Fmain&base=a%26b&sort=created&direction=desc", Assert.Single(server.Requests).RequestUri!.Query);
    }

    private static HttpResponseMessage Page(int number) =>
        StubbedServer.Json(200, $$$"""[{"number":{{{number}}},"head":{"ref":"a","sha":"b"},"base":{"ref":"c","sha":"d"}}]""");

    private static HttpResponseMessage WithNextPage(HttpResponseMessage response)
    {
        response.Headers.Add("Link", $"<{StubbedServer.Api}repositories/7/pulls?page=2>; rel=\"next\", <{StubbedServer.Api}repositories/7/pulls?page=2>; rel=\"last\"");
        return response;
    }

    private static HttpResponseMessage MovedTo(string target)
    {
        var response = StubbedServer.Json(301, "{}");
        response.Headers.Location = new Uri(target, UriKind.RelativeOrAbsolute);
        return response;
    }
}
