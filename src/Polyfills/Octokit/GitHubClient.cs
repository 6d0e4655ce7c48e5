namespace Octokit;

public interface IGitHubClient
{
    IConnection Connection { get; }

    IPullRequestsClient PullRequest { get; }

    IIssuesClient Issue { get; }

    IGitHubAppsClient GitHubApps { get; }

    /// <summary>For each request; 100 seconds otherwise.</summary>
    void SetRequestTimeout(TimeSpan timeout);
}

/// <summary>
/// The part of Octokit 14.0's API that GitOpsGen calls, with the package's names and signatures; our own implementation.
/// Where the package labels JSON bodies as a form and sends a pull request's labels as a plain list, which GitHub lets
/// pass, this sends what GitHub's published description says; and it does not name the operating system.
/// As in the package a value that GitHub left out is null, here with an annotation that the package does not have.
/// </summary>
public class GitHubClient : IGitHubClient
{
    /// <summary>The API of github.com.</summary>
    public static readonly Uri GitHubApiUrl = new("https://api.github.com/");

    public GitHubClient(IConnection connection)
    {
        ArgumentNullException.ThrowIfNull(connection);
        Connection = connection;
        var api = new ApiConnection((Connection)connection);
        PullRequest = new PullRequestsClient(api);
        Issue = new IssuesClient(api);
        GitHubApps = new GitHubAppsClient(api);
    }

    public IConnection Connection { get; }

    public IPullRequestsClient PullRequest { get; }

    public IIssuesClient Issue { get; }

    public IGitHubAppsClient GitHubApps { get; }

    public void SetRequestTimeout(TimeSpan timeout) => Connection.SetRequestTimeout(timeout);
}
