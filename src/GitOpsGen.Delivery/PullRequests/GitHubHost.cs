using System.Text.Json;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Delivery.Git;
using Octokit;
using Octokit.Internal;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>github.com, ghe.com and GitHub Enterprise Server, through Octokit.</summary>
internal sealed class GitHubHost(RemoteUrl url, GitHubClient client) : IPullRequestHost
{
    /// <summary>Of a body, in characters: GitHub answers 422 above it.</summary>
    private const int LongestBody = 65_536;

    private readonly IPullRequestsClient _pulls = client.PullRequest;

    public static GitHubClient Client(RemoteUrl url, Octokit.Credentials credentials, Func<string, string?> environment)
    {
        var http = new HttpClientAdapter(() => new JsonAnswers(HttpClients.Handler(environment)));
        var connection = new Connection(
            new Octokit.ProductHeaderValue("gitopsgen"), ApiAddress(url), new InMemoryCredentialStore(credentials), http, new SimpleJsonSerializer());
        var client = new GitHubClient(connection);
        client.SetRequestTimeout(TimeSpan.FromSeconds(60));
        return client;
    }

    public async Task<PullRequest?> FindOpenAsync(string head, string baseBranch, CancellationToken cancellation)
    {
        var request = new PullRequestRequest { Head = $"{url.Owner}:{head}", Base = baseBranch, State = ItemStateFilter.Open };
        var found = await Try(async () => (await _pulls.GetAllForRepository(url.Owner, url.Name, request)).Select(Whole).ToList());
        // GitHub drops a filter that it does not understand, and then lists everybody's.
        var open = found.FirstOrDefault(p => p.Head.Ref == head && p.Base.Ref == baseBranch && Owner(p.Head) == Owner(p.Base));
        return open is null ? null : Describe(open);
    }

    public async Task<PullRequest?> CreateAsync(PullRequestContent content, CancellationToken cancellation)
    {
        RefuseLongBody(content);
        try
        {
            var request = new NewPullRequest(content.Title, content.Head, content.Base) { Body = content.Body };
            var created = await Try(async () => Whole(await _pulls.Create(url.Owner, url.Name, request)));
            return Describe(created) with { Warnings = [.. await LabelAsync(created, content), .. await RequestReviewAsync(created, content)] };
        }
        catch (DeliveryException e) when (e.InnerException is ApiValidationException)
        {
            // "A pull request already exists" is one of several reasons for 422, and only its text differs: look.
            if (await FindOpenAsync(content.Head, content.Base, cancellation) is not null)
                return null;
            throw;
        }
    }

    public async Task<PullRequest> UpdateAsync(PullRequest existing, PullRequestContent content, CancellationToken cancellation)
    {
        RefuseLongBody(content);
        var update = new PullRequestUpdate { Title = content.Title, Body = content.Body };
        var updated = await Try(async () => Whole(await _pulls.Update(url.Owner, url.Name, existing.Number, update)));
        return Describe(updated) with { Warnings = [.. await LabelAsync(updated, content)] };
    }

    public Task CloseAsync(PullRequest existing, bool merged, CancellationToken cancellation) => merged
        ? Task.CompletedTask
        : Try(() => _pulls.Update(url.Owner, url.Name, existing.Number, new PullRequestUpdate { State = ItemState.Closed }));

    private async Task<IEnumerable<Diagnostic>> LabelAsync(Octokit.PullRequest pull, PullRequestContent content)
    {
        var missing = content.Labels.Except(pull.Labels.Select(l => l.Name), StringComparer.OrdinalIgnoreCase).ToArray();
        return missing.Length == 0 ? [] : await Optional(
            () => client.Issue.Labels.AddToIssue(url.Owner, url.Name, pull.Number, missing),
            said => PullRequestDiagnostics.NoLabel(string.Join(", ", missing), said));
    }

    /// <summary>Only once, at the opening: a reviewer who was taken off again stays off.</summary>
    private async Task<IEnumerable<Diagnostic>> RequestReviewAsync(Octokit.PullRequest pull, PullRequestContent content)
    {
        var teams = content.Reviewers.Where(r => r.Contains('/')).Select(r => r[(r.IndexOf('/') + 1)..]).ToArray();
        var people = content.Reviewers.Where(r => !r.Contains('/')).ToArray();
        return teams.Length + people.Length == 0 ? [] : await Optional(
            () => _pulls.ReviewRequest.Create(url.Owner, url.Name, pull.Number, new PullRequestReviewRequest(people, teams)),
            said => PullRequestDiagnostics.NoReviewer(string.Join(", ", content.Reviewers), said));
    }

    /// <summary>The pull request is there and what matters is in it: what does not work besides is a warning.</summary>
    private async Task<IEnumerable<Diagnostic>> Optional<T>(Func<Task<T>> call, Func<string, Diagnostic> warning)
        where T : class
    {
        try
        {
            await Try(call);
            return [];
        }
        catch (Exception e) when (e is DeliveryException or TransientException && e.InnerException is { } cause)
        {
            return [warning(cause is ApiException refusal ? GitHubErrors.Said(refusal) : Plain.FirstLine(cause.Message))];
        }
    }

    /// <summary>A fork's branch of the same name is somebody else's.</summary>
    private static string? Owner(GitReference branch) => branch.Label?.Split(':')[0];

    private Task<T> Try<T>(Func<Task<T>> call)
        where T : class => GitHubErrors.CallAsync(url, call);

    /// <summary>Octokit makes a pull request of any JSON, with nulls for what is missing, and null of an empty one.</summary>
    private static Octokit.PullRequest Whole(Octokit.PullRequest? pull) =>
        pull is { Head: not null, Base: not null, Labels: not null } ? pull : throw new JsonException("no pull request");

    private static void RefuseLongBody(PullRequestContent content)
    {
        if (content.Body.Length > LongestBody)
            throw new DeliveryException(PullRequestDiagnostics.BodyTooLong(content.Body.Length, LongestBody));
    }

    /// <summary>docs.github.com, "Getting started with the REST API" and "…for GitHub Enterprise Server".</summary>
    private static Uri ApiAddress(RemoteUrl url) => url.Host switch
    {
        "github.com" => GitHubClient.GitHubApiUrl,
        _ when url.Host.EndsWith(".ghe.com", StringComparison.Ordinal) => new Uri($"https://api.{url.Host}/"),
        _ => new Uri($"{url.WebOrigin}/api/v3/"),
    };

    private static PullRequest Describe(Octokit.PullRequest pull) =>
        new(pull.Number, pull.Title, pull.Body ?? "", pull.Head.Ref, pull.Base.Ref, pull.HtmlUrl);
}
