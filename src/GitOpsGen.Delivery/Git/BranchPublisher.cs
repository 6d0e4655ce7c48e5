using GitOpsGen.Core.Diagnostics;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>Brings our branch to the planned tree.</summary>
internal sealed class BranchPublisher(IGitRepository repository, PublishRequest request)
{
    private readonly Lazy<CommitWriter> _writer = new(() => Writer(repository.Objects, request));

    /// <summary>The last commit that we tried to push. The connection may have broken after the server took it.</summary>
    private string? _pushed;

    /// <returns>Null when the base or the branch moved meanwhile: nothing was changed, plan again.</returns>
    public PublishedBranch? TryPublish()
    {
        request.Progress?.Report($"reading branch {request.BaseBranch}");
        repository.Refresh(request.BaseBranch, request.Branch);
        if (repository.Tip(request.BaseBranch) is not { } baseTip)
            return StartBase();

        var baseCommit = CommitAt(baseTip);
        var tree = new GitTree(baseCommit, request.Path);
        var planned = request.Planner(tree);
        var plan = tree.Plan(planned.Files, request.Force);
        if (plan.Conflicts.Any(d => d.Severity == Severity.Error))
            throw new DeliveryException(plan.Conflicts);

        var tip = repository.Tip(request.Branch);
        var current = tip is null ? null : CommitAt(tip);
        var state = BranchHistory.Inspect(repository.Objects, baseCommit, tip, out var foreign);
        var published = new PublishedBranch(
            request, planned, plan, baseTip.Sha, Tip: null, NewCommit: null,
            IsMerged: tip is not null && state == BranchState.Fresh, IsForeign: foreign is not null);
        if (plan.IsEmpty)
            return published;
        if (foreign is not null && !request.OverwriteForeign)
            throw new DeliveryException(GitDiagnostics.ForeignCommits(request.Branch, foreign.Id.ToString(10), foreign.Author.Name));

        List<PackObject> objects = [];
        var newTree = tree.Compose(plan, objects);
        if (state == BranchState.OnBase && current!.Tree.Id == newTree)
            return published with { Tip = tip!.Sha, NewCommit = tip.Sha == _pushed ? tip.Sha : null };
        if (request.DryRun)
            return published with { Tip = "", NewCommit = "" };

        // On an unmoved base we add a commit instead of rewriting ours: review comments keep their place, reviewers see
        // what changed since they looked, and nobody who fetched the branch has to reset it. On a moved base the branch
        // starts anew from there, because what it changes, and so what the pull request says, is relative to the base.
        var parent = state == BranchState.OnBase ? tip! : baseTip;
        request.Progress?.Report($"committing {plan.Added.Count + plan.Changed.Count + plan.Deleted.Count} files");
        var commit = _writer.Value.Write(newTree, parent, CommitMessage.Compose(planned), objects);
        _pushed = commit.Sha;
        repository.Refresh(request.BaseBranch, request.Branch);
        var moved = repository.Tip(request.BaseBranch) == baseTip && repository.TryMove(request.Branch, tip, commit);
        _writer.Value.Release();
        if (!moved)
            return null;
        CommitWriter.TidyUp(repository.Objects);
        return published with { Tip = commit.Sha, NewCommit = commit.Sha };
    }

    /// <summary>
    /// A pull request needs something to go into, so an empty repository first gets its base branch, with an empty commit.
    /// </summary>
    private PublishedBranch? StartBase()
    {
        if (!repository.IsEmpty)
            throw new DeliveryException(GitDiagnostics.NoBaseBranch(request.BaseBranch, repository.Branches));
        if (request.DryRun)
        {
            var tree = new GitTree(commit: null, request.Path);
            var planned = request.Planner(tree);
            return new PublishedBranch(request, planned, tree.Plan(planned.Files, request.Force), "", Tip: "", NewCommit: "", IsMerged: false, IsForeign: false);
        }

        List<PackObject> objects = [];
        var root = TreeFormat.AddEmpty(objects);
        var first = _writer.Value.Write(root, parent: null, "Start an empty repository\n", objects);
        repository.TryMove(request.BaseBranch, expected: null, first);
        _writer.Value.Release();
        return TryPublish();
    }

    private Commit CommitAt(ObjectId id) =>
        repository.Objects.Lookup<Commit>(id) ?? throw new NotFoundException($"commit {id.ToString(10)} is missing");

    private static CommitWriter Writer(Repository repository, PublishRequest request)
    {
        var author = GitIdentity.Resolve(request.Author, "AUTHOR", request.EnvironmentVariable, repository.Config, request.DefaultIdentity);
        var committer = request.Committer ?? request.Author;
        return new CommitWriter(
            repository, author, GitIdentity.Resolve(committer, "COMMITTER", request.EnvironmentVariable, repository.Config, request.DefaultIdentity), request.Clock);
    }
}
