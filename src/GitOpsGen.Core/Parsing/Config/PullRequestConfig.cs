using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record PullRequestConfig : ConfigRecord
{
    [Description("The kind of server. local keeps pull requests as files beside an embedded repository.")]
    public PullRequestHostKind Host { get; init; } = PullRequestHostKind.Github;

    [Description("Labels of the pull request.")]
    public IReadOnlyList<string> Labels { get; init; } = [];

    [Description("Whom to ask for a review: user names, or organisation/team.")]
    public IReadOnlyList<string> Reviewers { get; init; } = [];
}

public enum PullRequestHostKind
{
    Github,

    Local,
}
