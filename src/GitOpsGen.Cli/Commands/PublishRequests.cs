using GitOpsGen.Cli.Configuration;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Delivery;
using GitOpsGen.Delivery.Files;
using GitOpsGen.Delivery.Git;
using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Cli.Commands;

/// <summary>From the config's <c>delivery</c> to what the publisher is asked to do.</summary>
internal static class PublishRequests
{
    public static PublishRequest For(CheckedTree tree, ConfigFile file, bool local, Func<string, string?> environment)
    {
        var delivery = tree.Mesh.Delivery;
        var embedded = Path.Combine(file.Folder, ".gitopsgen");
        return new PublishRequest
        {
            Repository = local ? Path.Combine(embedded, "repository.git") : Repository(delivery.Repository.Url, file.Folder),
            CreateRepository = local,
            BaseBranch = delivery.Repository.Branch,
            Path = delivery.Repository.Path,
            PullRequests = Host(local ? PullRequestHostKind.Local : delivery.PullRequest.Host, embedded),
            Planner = before => Plan(tree, before),
            Labels = delivery.PullRequest.Labels,
            Reviewers = delivery.PullRequest.Reviewers,
            Author = Author(delivery.Commit),
            DefaultIdentity = local ? new GitIdentity("GitOpsGen", "gitopsgen@localhost") : null,
            EnvironmentVariable = environment,
        };
    }

    private static PlannedCommit Plan(CheckedTree tree, ExistingTree before)
    {
        var diff = TreeChanges.Since(before, tree.Files);
        var title = $"{tree.Mesh.Mesh.Id}: {diff.Changes.Count} changes";
        var body = $"```\n{string.Join('\n', DiffText.Lines(diff).Select(line => line.Text))}\n```\n";
        return new PlannedCommit(tree.Files, title, body, title, tree.Mesh.Parsed.Hash, Generator.Version);
    }

    private static string Repository(string url, string folder) =>
        url.Contains("://", StringComparison.Ordinal) || url.Contains('@') ? url : Path.GetFullPath(url, folder);

    private static GitIdentity? Author(CommitConfig commit) =>
        commit is { Name: { } name, Email: { } email } ? new GitIdentity(name, email) : null;

    private static IPullRequestHost Host(PullRequestHostKind kind, string embedded) => kind switch
    {
        PullRequestHostKind.Local => new LocalHost(Path.Combine(embedded, "pull-requests")),
        _ => throw new NotSupportedException(kind.ToString()),
    };
}
