using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record DeliveryConfig : ConfigRecord
{
    [Description("The Git repository that holds the rendered tree.")]
    public required RepositoryConfig Repository { get; init; }

    [Description("Where and how the pull request is opened.")]
    public PullRequestConfig PullRequest { get; init; } = new();

    [Description("Who the commits are by. Default: GIT_AUTHOR_NAME and GIT_AUTHOR_EMAIL, then Git's own config.")]
    public CommitConfig Commit { get; init; } = new();

    [Description("The Argo CD that syncs the tree.")]
    public ArgoCdConfig Argocd { get; init; } = new();
}

public sealed record RepositoryConfig : ConfigRecord
{
    [Description("The URL that both Argo CD and this tool use: https, ssh or a path.")]
    [Format("repository")]
    public required string Url { get; init; }

    [Description("The branch that Argo CD reads and that pull requests go to.")]
    [Format("branch")]
    public string Branch { get; init; } = "main";

    [Description("The folder of the tree in the repository; '.' is its root.")]
    [Format("path")]
    public string Path { get; init; } = ".";
}

public sealed record CommitConfig : ConfigRecord
{
    [Description("The author's name.")]
    public string? Name { get; init; }

    [Description("The author's e-mail address.")]
    public string? Email { get; init; }
}
