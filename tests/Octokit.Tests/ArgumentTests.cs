using Octokit.Internal;

namespace Octokit.Tests;

/// <summary>What is refused before anything is sent. Passes with the real Octokit too.</summary>
public sealed class ArgumentTests
{
    private static readonly PullRequestUpdate s_update = new() { Title = "T" };

    public static TheoryData<string> Empty => ["", " "];

    [Theory]
    [MemberData(nameof(Empty))]
    public async Task Empty_names_and_texts(string text)
    {
        var client = new StubbedServer(_ => throw new InvalidOperationException("sent")).Client;
        Assert.Throws<ArgumentException>("token", () => new Credentials(text));
        Assert.Throws<ArgumentException>("title", () => new NewPullRequest(text, "head", "base"));
        Assert.Throws<ArgumentException>("head", () => new NewPullRequest("title", text, "base"));
        Assert.Throws<ArgumentException>("baseRef", () => new NewPullRequest("title", "head", text));
        await Assert.ThrowsAsync<ArgumentException>("owner", () => client.PullRequest.Update(text, "mesh", 7, s_update));
        await Assert.ThrowsAsync<ArgumentException>("name", () => client.PullRequest.Update("acme", text, 7, s_update));
        await Assert.ThrowsAsync<ArgumentException>("owner", () => client.Issue.Labels.AddToIssue(text, "mesh", 7, ["mesh"]));
        await Assert.ThrowsAsync<ArgumentException>("owner", () => client.GitHubApps.GetRepositoryInstallationForCurrent(text, "mesh"));
    }

    [Fact]
    public void A_relative_address() => Assert.Throws<ArgumentException>("baseAddress", () => new Connection(
        new ProductHeaderValue("gitopsgen"), new Uri("/api/v3/", UriKind.Relative), new InMemoryCredentialStore(Credentials.Anonymous),
        new HttpClientAdapter(() => new SocketsHttpHandler()), new SimpleJsonSerializer()));

    [Theory]
    [InlineData("a b")]
    [InlineData("a/1")]
    public void A_product_that_is_no_word(string name) => Assert.Throws<FormatException>(() => new ProductHeaderValue(name));

    [Fact]
    public async Task A_token_of_two_lines()
    {
        var client = new GitHubClient(new Connection(
            new ProductHeaderValue("gitopsgen"), new Uri(StubbedServer.Api), new InMemoryCredentialStore(new Credentials("a\nb")),
            new HttpClientAdapter(() => new StubbedServer(_ => throw new InvalidOperationException("sent"))), new SimpleJsonSerializer()));
        await Assert.ThrowsAsync<FormatException>(() => client.PullRequest.Update("acme", "mesh", 7, s_update));
    }
}
