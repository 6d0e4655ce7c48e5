using System.Net;

namespace Octokit.Tests;

/// <summary>Which exception for which answer. Passes with the real Octokit too.</summary>
public sealed class ErrorTests
{
    [Theory]
    [InlineData(401, "Bad credentials", typeof(AuthorizationException))]
    [InlineData(403, "Resource not accessible by integration", typeof(ForbiddenException))]
    [InlineData(403, "API rate limit exceeded for user ID 1.", typeof(RateLimitExceededException))]
    [InlineData(403, "You have exceeded a secondary rate limit.", typeof(SecondaryRateLimitExceededException))]
    [InlineData(404, "repos/acme/mesh/pulls was not found.", typeof(NotFoundException))]
    [InlineData(429, "API rate limit exceeded", typeof(ApiException))]
    [InlineData(422, "Validation Failed", typeof(ApiValidationException))]
    [InlineData(451, "Unavailable", typeof(LegalRestrictionException))]
    [InlineData(500, "Oops", typeof(ApiException))]
    public async Task Each_refusal_has_its_exception_with_GitHubs_message(int status, string message, Type expected)
    {
        var error = await Assert.ThrowsAnyAsync<ApiException>(() => Call(status, $$"""{"message":"{{message}}"}"""));
        Assert.IsType(expected, error);
        Assert.Equal((message, status), (error.ApiError.Message, (int)error.StatusCode));
    }

    [Fact]
    public async Task The_fields_at_fault_and_the_limits_end_are_read()
    {
        var invalid = await Assert.ThrowsAsync<ApiValidationException>(() => Call(
            422, """{"message":"Validation Failed","errors":[{"resource":"PullRequest","code":"custom","message":"A pull request already exists"}]}"""));
        Assert.Equal("A pull request already exists", invalid.ApiError.Errors![0].Message);

        var limited = await Assert.ThrowsAsync<RateLimitExceededException>(() => Call(403, """{"message":"API rate limit exceeded"}"""));
        Assert.Equal(1_900_000_000, limited.Reset.ToUnixTimeSeconds());
    }

    [Theory]
    [InlineData(403, "", "Request Forbidden")]
    [InlineData(422, """{"message":""}""", "Validation Failed")]
    [InlineData(500, "{}", "An error occurred with this API request")]
    public async Task An_error_that_says_nothing_has_its_kinds_message(int status, string body, string expected) =>
        Assert.Equal(expected, (await Assert.ThrowsAnyAsync<ApiException>(() => Call(status, body))).Message);

    [Fact]
    public async Task Plain_texts_as_errors_are_left_unread()
    {
        const string Body = """{"message":"Validation Failed","errors":["Could not add requested reviewers to pull request."]}""";
        var error = await Assert.ThrowsAsync<ApiValidationException>(() => Call(422, Body));
        Assert.Equal((Body, Body, null), (error.ApiError.Message, error.HttpResponse!.Body, error.ApiError.Errors));
    }

    [Fact]
    public async Task What_was_not_found_is_named_for_a_list_and_left_to_GitHub_for_the_rest()
    {
        var error = await Assert.ThrowsAsync<NotFoundException>(() => Call(404, """{"message":"Not Found"}"""));
        Assert.Equal(("repos/acme/mesh/pulls was not found.", HttpStatusCode.NotFound, null), (error.Message, error.StatusCode, error.HttpResponse));

        error = await Assert.ThrowsAsync<NotFoundException>(() => new StubbedServer(_ => StubbedServer.Json(404, """{"message":"Not Found"}"""))
            .Client.Issue.Labels.AddToIssue("acme", "mesh", 7, ["mesh"]));
        Assert.Equal("Not Found", error.Message);
        Assert.NotNull(error.HttpResponse);
    }

    [Fact]
    public async Task A_proxys_page_is_an_error_too()
    {
        var error = await Assert.ThrowsAsync<ApiException>(() => Call(502, "<html>Bad gateway</html>"));
        Assert.Equal(HttpStatusCode.BadGateway, error.StatusCode);
    }

    private static Task<IReadOnlyList<PullRequest>> Call(int status, string body) => new StubbedServer(_ =>
    {
        var response = StubbedServer.Json(status, body);
        response.Headers.Add("X-RateLimit-Limit", "5000");
        response.Headers.Add("X-RateLimit-Remaining", "0");
        response.Headers.Add("X-RateLimit-Reset", "1900000000");
        return response;
    }).ListPullRequests();
}
