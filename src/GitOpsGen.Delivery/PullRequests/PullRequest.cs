using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>A pull request (GitLab: merge request) as its host has it.</summary>
/// <param name="Location">Where a person looks at it: a URL, or the folder of a local one.</param>
public sealed record PullRequest(int Number, string Title, string Body, string Head, string Base, string Location)
{
    /// <summary>Names; empty where the host needs none to know which are missing.</summary>
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>What did not work besides, such as a reviewer that does not exist.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; init; } = [];
}

/// <summary>What we want a pull request to say.</summary>
/// <param name="Head">The branch to merge.</param>
/// <param name="Base">The branch to merge it into.</param>
/// <param name="Commit">What the head points to.</param>
public sealed record PullRequestContent(string Head, string Base, string Title, string Body, string Commit)
{
    public IReadOnlyList<string> Labels { get; init; } = [];

    /// <summary>The review page; only the local host has a place for it.</summary>
    public Lazy<string>? Report { get; init; }

    /// <summary>User names; on GitHub also <c>organisation/team</c>.</summary>
    public IReadOnlyList<string> Reviewers { get; init; } = [];
}
