namespace GitOpsGen.Delivery.PullRequests;

/// <summary>
/// Any host, with passing failures tried again. Safe for creating too: when the answer to a first try was lost, the
/// second finds that the pull request exists.
/// </summary>
internal sealed class RetryingHost(IPullRequestHost inner, Retry retry) : IPullRequestHost
{
    public Task<PullRequest?> FindOpenAsync(string head, string baseBranch, CancellationToken cancellation) =>
        retry.RunAsync(token => inner.FindOpenAsync(head, baseBranch, token), cancellation);

    public Task<PullRequest?> CreateAsync(PullRequestContent content, CancellationToken cancellation) =>
        retry.RunAsync(token => inner.CreateAsync(content, token), cancellation);

    public Task<PullRequest> UpdateAsync(PullRequest existing, PullRequestContent content, CancellationToken cancellation) =>
        retry.RunAsync(token => inner.UpdateAsync(existing, content, token), cancellation);

    public Task CloseAsync(PullRequest existing, bool merged, CancellationToken cancellation) => retry.RunAsync(
        async token =>
        {
            await inner.CloseAsync(existing, merged, token);
            return true;
        },
        cancellation);
}
