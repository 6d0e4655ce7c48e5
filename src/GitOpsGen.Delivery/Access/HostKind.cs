using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.Access;

/// <summary>The services that hold pull requests. Gitea's API is Forgejo's too.</summary>
public enum HostKind
{
    Local,
    GitHub,
    GitLab,
    Gitea,
}

internal static class HostKinds
{
    /// <summary>Where the config does not say: known names, else GitHub Enterprise's, the most common on a company's own.</summary>
    public static HostKind Guess(RemoteUrl url) =>
        url.Host.Contains("gitlab", StringComparison.OrdinalIgnoreCase) ? HostKind.GitLab
        : url.Host.Contains("gitea", StringComparison.OrdinalIgnoreCase) || url.Host.Contains("forgejo", StringComparison.OrdinalIgnoreCase)
            || url.Host.Equals("codeberg.org", StringComparison.OrdinalIgnoreCase) ? HostKind.Gitea
        : HostKind.GitHub;
}
