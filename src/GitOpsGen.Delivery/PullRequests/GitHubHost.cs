using System.Text.Json;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Delivery.Git;
using Octokit;
using Octokit.Internal;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>github.com, ghe.com and GitHub Enterprise Server, through Octokit.</summary>
internal sealed class GitHubHost(RemoteUrl url, GitHubClient client, Retry retry) : IPullRequestHost
{
    /// <summary>Of a body, in characters: GitHub answers 422 above it.</summary>
    private const int LongestBody = 65_536;

    private readonly IPullRequestsClient _pulls = client.PullRequest;

    public static GitHubClient Client(RemoteUrl url, Octokit.Credentials credentials, Func<string, string?> environment, TimeSpan silence)
    {
        var http = new HttpClientAdapter(() => new JsonAnswers(HttpClients.Handler(environment)));
        var connection = new Connection(
            new Octokit.ProductHeaderValue("gitopsgen"), ApiAddress(url), new InMemoryCredentialStore(credentials), http, new SimpleJsonSerializer());
        var client = new GitHubClient(connection);
        client.SetRequestTimeout(silence);
        return client;
    }

    public async Task<PullRequest?> FindOpenAsync(string head, string baseBranch, CancellationToken cancellation)
    {
        var request = new PullRequestRequest { Head = $"{url.Owner}:{head}", Base = baseBranch, State = ItemStateFilter.Open };
        var found = await Try(async () => (await _pulls.GetAllForRepository(url.Owner, url.Name, request)).Select(Whole).ToList(), cancellation);
        // GitHub drops a filter that it does not understand, and then lists everybody's.
        var open = found.FirstOrDefault(p => p.Head?.Ref == head && p.Base?.Ref == baseBranch && Owner(p.Head) == Owner(p.Base));
        return open is null ? null : Describe(open);
    }

    public async Task<PullRequest?> CreateAsync(PullRequestContent content, CancellationToken cancellation)
    {
        RefuseLongBody(content);
        if (content.Labels.Count + content.Reviewers.Count == 0)
            return await CreateOnlyAsync(content, cancellation);
        var opening = content with { Body = PullRequestText.MarkOpening(content.Body) };
        return await CreateOnlyAsync(opening, cancellation) is { } created
            ? await UpdateAsync(created with { Body = opening.Body }, content, cancellation) : null;
    }

    /// <summary>The body last: when it is as planned, so is everything else.</summary>
    public async Task<PullRequest> UpdateAsync(PullRequest existing, PullRequestContent content, CancellationToken cancellation)
    {
        RefuseLongBody(content);
        var warnings = new List<Diagnostic>(await LabelAsync(existing, content, cancellation));
        if (PullRequestText.IsOpening(existing.Body))
            warnings.AddRange(await RequestReviewAsync(existing, content.Reviewers, cancellation));
        var update = new PullRequestUpdate { Title = content.Title, Body = content.Body };
        var updated = await Try(async () => Whole(await _pulls.Update(url.Owner, url.Name, existing.Number, update)), cancellation);
        return Describe(updated) with { Warnings = warnings };
    }

    public Task CloseAsync(PullRequest existing, bool merged, CancellationToken cancellation) => merged
        ? Task.CompletedTask
        : Try(() => _pulls.Update(url.Owner, url.Name, existing.Number, new PullRequestUpdate { State = ItemState.Closed }), cancellation);

    private async Task<PullRequest?> CreateOnlyAsync(PullRequestContent content, CancellationToken cancellation)
    {
        try
        {
            var request = new NewPullRequest(content.Title, content.Head, content.Base) { Body = content.Body };
            return Describe(await Try(async () => Whole(await _pulls.Create(url.Owner, url.Name, request)), cancellation));
        }
        catch (DeliveryException e) when (e.InnerException is ApiValidationException)
        {
            // "A pull request already exists" is one of several reasons for 422, and only its text differs: look.
            if (await FindOpenAsync(content.Head, content.Base, cancellation) is not null)
                return null;
            throw;
        }
    }

    private async Task<IReadOnlyList<Diagnostic>> LabelAsync(PullRequest pull, PullRequestContent content, CancellationToken cancellation)
    {
        var missing = content.Labels.Except(pull.Labels, StringComparer.OrdinalIgnoreCase).ToArray();
        if (missing.Length == 0)
            return [];
        try
        {
            await Try(() => client.Issue.Labels.AddToIssue(url.Owner, url.Name, pull.Number, missing), cancellation);
            return [];
        }
        catch (DeliveryException e)
        {
            return [PullRequestDiagnostics.NoLabel(string.Join(", ", missing), Reason(e))];
        }
    }

    /// <summary>Only once, at the opening: a reviewer who was taken off again stays off.</summary>
    private async Task<IReadOnlyList<Diagnostic>> RequestReviewAsync(PullRequest pull, IReadOnlyList<string> reviewers, CancellationToken cancellation)
    {
        if (reviewers.Count == 0)
            return [];
        var teams = reviewers.Where(r => r.Contains('/')).Select(r => r[(r.IndexOf('/') + 1)..]).ToArray();
        var people = reviewers.Where(r => !r.Contains('/')).ToArray();
        try
        {
            var request = new PullRequestReviewRequest(people, teams);
            await Try(() => _pulls.ReviewRequest.Create(url.Owner, url.Name, pull.Number, request), cancellation);
            return [];
        }
        catch (DeliveryException e) when (e.InnerException is ApiValidationException && reviewers.Count > 1)
        {
            // GitHub asks nobody when it refuses one, such as the author of the pull request.
            var each = new List<Diagnostic>();
            foreach (var reviewer in reviewers)
                each.AddRange(await RequestReviewAsync(pull, [reviewer], cancellation));
            return each;
        }
        catch (DeliveryException e)
        {
            return [PullRequestDiagnostics.NoReviewer(string.Join(", ", reviewers), Reason(e))];
        }
    }

    /// <summary>For a warning: the pull request is there and what matters is in it, whatever does not work besides.</summary>
    private static string Reason(DeliveryException e) => e.InnerException is ApiException refusal ? GitHubErrors.Said(refusal) : e.Diagnostics[0].Message;

    /// <summary>A fork's branch of the same name is somebody else's.</summary>
    private static string? Owner(GitReference? branch) => branch?.Label?.Split(':')[0];

    private Task<T> Try<T>(Func<Task<T?>> call, CancellationToken cancellation)
        where T : class => retry.RunAsync(_ => GitHubErrors.CallAsync(url, call), cancellation);

    /// <summary>Octokit makes a pull request of any JSON, with nulls for what is missing, and null of an empty one.</summary>
    private static Octokit.PullRequest Whole(Octokit.PullRequest? pull) =>
        pull is { Title: not null, HtmlUrl: not null, Head.Ref: not null, Base.Ref: not null, Labels: not null } ? pull : throw new JsonException("no pull request");

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
        new(pull.Number, pull.Title ?? "", pull.Body ?? "", pull.Head?.Ref ?? "", pull.Base?.Ref ?? "", pull.HtmlUrl ?? "")
        {
            Labels = [.. (pull.Labels ?? []).Select(l => l?.Name ?? "")],
        };
}
