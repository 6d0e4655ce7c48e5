using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record PullRequestConfig : ConfigRecord
{
    [Description("The kind of server; gitea is Forgejo's too, and local keeps pull requests as files in .gitopsgen/ beside the config. Default: told from the repository's URL.")]
    public PullRequestHostKind? Host { get; init; }

    [Description("Labels of the pull request.")]
    public IReadOnlyList<string> Labels { get; init; } = [];

    [Description("Whom to ask for a review: user names, or organisation/team.")]
    public IReadOnlyList<string> Reviewers { get; init; } = [];
}

public enum PullRequestHostKind
{
    Github,

    Gitlab,

    Gitea,

    Local,
}
