using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.Files;
using GitOpsGen.Delivery.Git;
using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery;

/// <summary>What to publish, and where to.</summary>
public sealed record PublishRequest
{
    /// <summary>A path, or a URL that Git understands.</summary>
    public required string Repository { get; init; }

    public required string BaseBranch { get; init; }

    public required IPullRequestHost PullRequests { get; init; }

    /// <summary>Plans the commit on the base as it stands. Called again when the base moved meanwhile.</summary>
    public required Func<ExistingTree, PlannedCommit> Planner { get; init; }

    /// <summary>Where in the repository the tree stands; its root by default.</summary>
    public string Path { get; init; } = ".";

    /// <summary>Makes a bare repository at the path if none is there: <c>--local</c>.</summary>
    public bool CreateRepository { get; init; }

    /// <summary>Overwrites files in the base that were edited by hand, or are not ours.</summary>
    public bool Force { get; init; }

    /// <summary>Discards commits on our branch that we did not make.</summary>
    public bool OverwriteForeign { get; init; }

    /// <summary>Finds out everything and changes nothing.</summary>
    public bool DryRun { get; init; }

    public IReadOnlyList<string> Labels { get; init; } = [];

    public IReadOnlyList<string> Reviewers { get; init; } = [];

    /// <summary>From the config; else environment, else Git's own configuration.</summary>
    public GitIdentity? Author { get; init; }

    /// <inheritdoc cref="Author"/>
    public GitIdentity? Committer { get; init; }

    /// <summary>Used when neither of those says who: for a repository that nobody else sees.</summary>
    public GitIdentity? DefaultIdentity { get; init; }

    public IProgress<string>? Progress { get; init; }

    /// <summary>Which service's token Git uses; null guesses by the host's name.</summary>
    public HostKind? Kind { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Func<string, string?> EnvironmentVariable { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>How often and how long to try what failed for a passing reason.</summary>
    internal Retry Retry { get; init; } = Retry.Default;

    /// <summary>How long to wait for another process that publishes to the same repository.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>A Git server that says nothing for this long is gone: it may have to unpack some megabytes first.</summary>
    internal TimeSpan Silence { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Predictable, so that the next run finds its branch and its pull request again.</summary>
    public string Branch => $"gitopsgen/{BaseBranch}";
}
