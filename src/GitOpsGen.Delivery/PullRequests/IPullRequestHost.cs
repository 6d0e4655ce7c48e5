namespace GitOpsGen.Delivery.PullRequests;

/// <summary>
/// The border to the service where people review. A new host is one class. It tries each request again that failed for a
/// passing reason, creating too: when the answer to a first try was lost, the second finds that the pull request exists.
/// </summary>
public interface IPullRequestHost
{
    /// <summary>The open pull request from this branch into that one; closed and merged ones are left alone.</summary>
    Task<PullRequest?> FindOpenAsync(string head, string baseBranch, CancellationToken cancellation);

    /// <returns>The new one; or, when another process was faster, null: find it again.</returns>
    Task<PullRequest?> CreateAsync(PullRequestContent content, CancellationToken cancellation);

    /// <summary>Sets title, body and what else differs.</summary>
    Task<PullRequest> UpdateAsync(PullRequest existing, PullRequestContent content, CancellationToken cancellation);

    /// <summary>Closes it, because the base branch already says what it should.</summary>
    /// <param name="merged">Its commits are in the base; a service that sees this itself has nothing to do.</param>
    Task CloseAsync(PullRequest existing, bool merged, CancellationToken cancellation);
}
