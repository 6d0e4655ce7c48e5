using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery;

/// <summary>What to publish, planned against the base branch as it stands; planned anew when that moved.</summary>
/// <param name="Files">The whole rendered tree, lock file included.</param>
/// <param name="Title">Of the pull request.</param>
/// <param name="Body">Of the pull request, in Markdown; stands between our markers.</param>
/// <param name="Message">Of the commit, without trailers.</param>
/// <param name="ConfigCommit">The commit of the repository that holds the config, where it is in one.</param>
public sealed record PlannedCommit(
    IReadOnlyList<OutputFile> Files,
    string Title,
    string Body,
    string Message,
    string ConfigHash,
    string GeneratorVersion,
    string? ConfigCommit = null)
{
    /// <summary>The review page, for hosts that can keep a file beside the pull request.</summary>
    public Lazy<string>? Report { get; init; }
}
