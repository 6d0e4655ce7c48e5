using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Review;
using GitOpsGen.Core.Review.Guard;
using GitOpsGen.Delivery;
using GitOpsGen.Delivery.Access;
using GitOpsGen.Delivery.Files;
using GitOpsGen.Delivery.Git;
using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Cli.Commands;

/// <summary>What the command line says of a publish.</summary>
internal sealed record PublishFlags(bool Local, bool DryRun, bool Force, bool OverwriteForeign, int? AllowDestroy);

/// <summary>From the config's <c>delivery</c> to what the publisher is asked to do.</summary>
internal static class PublishRequests
{
    public static async Task<PublishRequest> ForAsync(TreeRun run, PublishFlags flags)
    {
        var delivery = run.Tree.Mesh.Delivery;
        var folder = run.Config.Folder;
        var embedded = Path.Combine(folder, ".gitopsgen");
        var repository = flags.Local ? Path.Combine(embedded, "repository.git") : Repository(delivery.Repository.Url, folder);
        HostKind? kind = flags.Local ? HostKind.Local : Kind(delivery.PullRequest.Host);
        return new PublishRequest
        {
            Repository = repository,
            CreateRepository = flags.Local,
            BaseBranch = delivery.Repository.Branch,
            Path = delivery.Repository.Path,
            Kind = kind,
            PullRequests = kind == HostKind.Local
                ? new LocalHost(Path.Combine(embedded, "pull-requests"))
                : await PullRequestHosts.OpenAsync(kind, repository, run.Terminal.Environment, run.Cancellation),
            Planner = before => Plan(run.Tree, run.Reporter.Diagnostics, before, kind == HostKind.Local, flags.AllowDestroy, GitRevision.CommitOf(run.Config.Path)),
            Labels = delivery.PullRequest.Labels,
            Reviewers = delivery.PullRequest.Reviewers,
            Author = Author(delivery.Commit),
            DefaultIdentity = flags.Local ? new GitIdentity("GitOpsGen", "gitopsgen@localhost") : null,
            EnvironmentVariable = run.Terminal.Environment,
            DryRun = flags.DryRun,
            Force = flags.Force,
            OverwriteForeign = flags.OverwriteForeign,
        };
    }

    /// <param name="findings">Warnings and notes of the run, for the reviewer.</param>
    private static PlannedCommit Plan(CheckedTree tree, IReadOnlyList<Diagnostic> findings, ExistingTree before, bool isLocal, int? allowDestroy, string? configCommit)
    {
        var diff = TreeChanges.Since(before, tree.Files);
        var refused = DestructionGuard.Check(Destruction.Of(diff, before.Lock?.Files.Keys ?? []), allowDestroy);
        if (refused.Count > 0)
            throw new DeliveryException(refused);
        var review = MeshReview.Of(diff, ReviewFacts.Of(tree, findings, Generator.Version, isLocal ? LocalHost.ReportFile : null));
        return new PlannedCommit(tree.Files, review.Title, review.Body, review.Title, tree.Mesh.Parsed.Hash, Generator.Version, configCommit)
        {
            Report = new Lazy<string>(() => review.Page),
        };
    }

    private static string Repository(string url, string folder) =>
        url.Contains("://", StringComparison.Ordinal) || url.Contains('@') ? url : Path.GetFullPath(url, folder);

    private static GitIdentity? Author(CommitConfig commit) =>
        commit is { Name: { } name, Email: { } email } ? new GitIdentity(name, email) : null;

    private static HostKind? Kind(PullRequestHostKind? kind) => kind switch
    {
        PullRequestHostKind.Github => HostKind.GitHub,
        PullRequestHostKind.Gitlab => HostKind.GitLab,
        PullRequestHostKind.Gitea => HostKind.Gitea,
        PullRequestHostKind.Local => HostKind.Local,
        _ => null,
    };
}
