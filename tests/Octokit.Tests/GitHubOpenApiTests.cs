using Octokit.Internal;

namespace Octokit.Tests;

/// <summary>Every call that GitOpsGen makes, against GitHub's own description. Passes with the real Octokit too.</summary>
public sealed class GitHubOpenApiTests(PrismServer prism) : IClassFixture<PrismServer>
{
    [PrismFact]
    public Task Listing_pull_requests() => Valid(async client => Assert.NotEmpty(await client.PullRequest.GetAllForRepository(
        "acme", "mesh", new PullRequestRequest { Head = "acme:gitopsgen/main", Base = "main", State = ItemStateFilter.Open })));

    [PrismFact]
    public Task Creating_one() => Valid(async client => Assert.True((await client.PullRequest.Create(
        "acme", "mesh", new NewPullRequest("Title", "gitopsgen/main", "main") { Body = "Body" }))!.Number > 0));

    [PrismFact]
    public Task Updating_one() => Valid(async client => Assert.NotEmpty((await client.PullRequest.Update(
        "acme", "mesh", 7, new PullRequestUpdate { Title = "Title", Body = "Body" }))!.HtmlUrl!));

    [PrismFact]
    public Task Closing_one() => Valid(client => client.PullRequest.Update("acme", "mesh", 7, new PullRequestUpdate { State = ItemState.Closed }));

    [PrismFact]
    public Task Requesting_reviews() => Valid(client => client.PullRequest.ReviewRequest.Create(
        "acme", "mesh", 7, new PullRequestReviewRequest(["octocat"], ["platform"])));

    [PrismFact]
    public Task Labelling() => Valid(async client => Assert.NotEmpty((await client.Issue.Labels.AddToIssue("acme", "mesh", 7, ["mesh"]))!));

    [PrismFact]
    public Task Finding_an_apps_installation() => Valid(async client =>
        Assert.True((await client.GitHubApps.GetRepositoryInstallationForCurrent("acme", "mesh"))!.Id > 0));

    [PrismFact]
    public Task Making_an_installations_token() => Valid(async client =>
        Assert.NotEmpty((await client.GitHubApps.CreateInstallationToken(7))!.Token!));

    private async Task Valid(Func<GitHubClient, Task> call)
    {
        var client = new GitHubClient(new Connection(
            new ProductHeaderValue("gitopsgen"), prism.Url!, new InMemoryCredentialStore(new Credentials("token")),
            new HttpClientAdapter(() => new JsonLabels()), new SimpleJsonSerializer()));
        await call(client);
        Assert.Empty(prism.Violations());
    }
}
