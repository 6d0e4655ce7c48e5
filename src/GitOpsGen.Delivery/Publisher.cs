using GitOpsGen.Delivery.Files;
using GitOpsGen.Delivery.Git;
using GitOpsGen.Delivery.PullRequests;
using LibGit2Sharp;

namespace GitOpsGen.Delivery;

/// <summary>
/// Config to pull request: one branch and one open pull request per base, found again by name. Every step looks at what
/// is there before it acts, so a run that was killed anywhere is completed by the next.
/// </summary>
public static class Publisher
{
    private const int MaxAttempts = 5;

    /// <exception cref="DeliveryException">Nothing that another run could not complete was left half done.</exception>
    public static async Task<PublishResult> PublishAsync(PublishRequest request, CancellationToken cancellation = default)
    {
        using var turn = FileLock.Wait(LockSubject(request), request.Patience)
            ?? throw new DeliveryException(GitDiagnostics.Busy(Address(request)));
        using var repository = await GitRepositories.OpenAsync(request, cancellation);
        return await ProposeAsync(request, await UpdateBranchAsync(repository, request, cancellation), cancellation);
    }

    /// <summary>Loads libgit2, for a command that will publish and still has other things to do. Whether it could be loaded, publishing will say.</summary>
    public static void Prepare() => Libgit2.Load();

    /// <summary>Plans again whenever the base or the branch moved, and tries again when the server could not be reached.</summary>
    private static async Task<PublishedBranch> UpdateBranchAsync(IGitRepository repository, PublishRequest request, CancellationToken cancellation)
    {
        var publisher = new BranchPublisher(repository, request);
        for (var attempt = 1; attempt <= MaxAttempts; attempt++)
        {
            cancellation.ThrowIfCancellationRequested();
            if (await request.Retry.RunAsync(_ => Task.FromResult(Attempt(publisher, request)), cancellation) is { } published)
                return published;
            request.Progress?.Report("the branch moved meanwhile; planning again");
        }

        throw new DeliveryException(GitDiagnostics.TooManyRaces(request.Branch, MaxAttempts));
    }

    private static PublishedBranch? Attempt(BranchPublisher publisher, PublishRequest request)
    {
        try
        {
            return publisher.TryPublish();
        }
        catch (LibGit2SharpException e)
        {
            throw new DeliveryException(GitDiagnostics.Failed(Address(request), e.Message), e);
        }
    }

    private static string LockSubject(PublishRequest request) =>
        RemoteUrl.TryParse(request.Repository)?.ToString() ?? Path.GetFullPath(request.Repository);

    /// <summary>Without the password that a URL may carry.</summary>
    private static string Address(PublishRequest request) => RemoteUrl.TryParse(request.Repository)?.ToString() ?? request.Repository;

    private static async Task<PublishResult> ProposeAsync(PublishRequest request, PublishedBranch published, CancellationToken cancellation)
    {
        var host = request.PullRequests;
        request.Progress?.Report("looking for the pull request");
        var open = await host.FindOpenAsync(request.Branch, request.BaseBranch, cancellation);
        if (published.Tip is null)
        {
            if (open is null || published.IsForeign)
                return published.Result(PublishOutcome.NothingChanged, open);
            if (!request.DryRun)
                await host.CloseAsync(open, published.IsMerged, cancellation);
            return published.Result(PublishOutcome.Closed, open);
        }

        var planned = published.Planned;
        var content = new PullRequestContent(
            request.Branch, request.BaseBranch, planned.Title, PullRequestText.NewBody(planned.Title, planned.Body), published.Tip)
        {
            Report = planned.Report,
            Labels = request.Labels,
            Reviewers = request.Reviewers,
        };
        if (open is null)
        {
            if (request.DryRun)
                return published.Result(PublishOutcome.Opened, null);
            request.Progress?.Report("opening the pull request");
            if (await host.CreateAsync(content, cancellation) is { } created)
                return published.Result(PublishOutcome.Opened, created);
            open = await host.FindOpenAsync(request.Branch, request.BaseBranch, cancellation)
                ?? throw new DeliveryException(PullRequestDiagnostics.Vanished(request.Branch));
        }

        return await UpdateAsync(request, published, open, content, cancellation);
    }

    private static async Task<PublishResult> UpdateAsync(
        PublishRequest request, PublishedBranch published, PullRequest open, PullRequestContent content, CancellationToken cancellation)
    {
        var planned = published.Planned;
        content = content with
        {
            Title = PullRequestText.MergeTitle(open.Title, open.Body, planned.Title),
            Body = PullRequestText.MergeBody(open.Body, planned.Title, planned.Body),
        };
        if (published.NewCommit is null && content.Title == open.Title && PullRequestText.SameText(content.Body, open.Body))
            return published.Result(PublishOutcome.NothingChanged, open);
        if (request.DryRun)
            return published.Result(PublishOutcome.Updated, open);
        request.Progress?.Report($"updating pull request {open.Number}");
        return published.Result(PublishOutcome.Updated, await request.PullRequests.UpdateAsync(open, content, cancellation));
    }
}
