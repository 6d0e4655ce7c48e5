namespace Octokit.Tests;

/// <summary>What is made of answers that are not as GitHub describes them. Passes with the real Octokit too.</summary>
public sealed class AnswerTests
{
    [Theory]
    [InlineData("", "application/json")]
    [InlineData("{}", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("[]", "application/json")]
    [InlineData("<html>Sign in</html>", "text/html")]
    [InlineData("""{"number":7}""", "text/plain")]
    public async Task Without_a_model_the_answer_is_null(string body, string type) =>
        Assert.Null(await Answering(body, type).PullRequest.Update("acme", "mesh", 7, new PullRequestUpdate { Title = "T" }));

    [Theory]
    [InlineData("", "application/json")]
    [InlineData("null", "application/json")]
    [InlineData("{}", "application/json")]
    [InlineData("[]", "text/html")]
    public async Task Without_a_list_a_list_is_empty(string body, string type) =>
        Assert.Empty(await Answering(body, type).PullRequest.GetAllForRepository("acme", "mesh", new PullRequestRequest()));

    [Theory]
    [InlineData("hello")]
    [InlineData("[{")]
    [InlineData("  ")]
    public Task Text_that_calls_itself_JSON_is_an_exception(string body) =>
        Assert.ThrowsAsync<System.Runtime.Serialization.SerializationException>(() =>
            Answering(body).PullRequest.Update("acme", "mesh", 7, new PullRequestUpdate { Title = "T" }));

    [Theory]
    [InlineData("\"text\"")]
    [InlineData("5")]
    [InlineData("""{"number":7,"head":"text"}""")]
    [InlineData("""{"number":7,"labels":["text"]}""")]
    public Task A_text_or_number_in_the_place_of_a_model_is_an_exception(string body) =>
        Assert.ThrowsAsync<InvalidCastException>(() => Answering(body).PullRequest.Update("acme", "mesh", 7, new PullRequestUpdate { Title = "T" }));

    [Fact]
    public async Task What_is_absent_or_of_another_kind_is_null()
    {
        const string Body = """[{"number":"7","title":5,"body":null,"head":{"ref":"a"},"base":[],"labels":[null,{}]},null]""";
        var list = await Answering(Body).PullRequest.GetAllForRepository("acme", "mesh", new PullRequestRequest());

        Assert.Null(list[1]);
        var pull = list[0]!;
        Assert.Equal((7, null, null, null), (pull.Number, pull.Title, pull.Body, pull.HtmlUrl));
        Assert.Equal(("a", null, null), (pull.Head!.Ref, pull.Head.Label, pull.Base));
        Assert.Equal([null, ""], pull.Labels!.Select(l => l is null ? null : l.Name ?? ""));
    }

    [Fact]
    public async Task A_token_that_is_missing_is_null() =>
        Assert.Null((await Answering("""{"expires_at":"2030-01-01T00:00:00Z"}""").GitHubApps.CreateInstallationToken(7))!.Token);

    private static GitHubClient Answering(string body, string type = "application/json") => new StubbedServer(_ =>
    {
        var response = StubbedServer.Json(200, body);
        response.Content.Headers.ContentType = new(type);
        return response;
    }).Client;
}
