using GitOpsGen.Core.Rendering;
using GitOpsGen.Delivery.Git;
using GitOpsGen.Delivery.PullRequests;

namespace GitOpsGen.Delivery.Tests;

/// <summary>A bare repository and local pull requests in a temporary folder.</summary>
internal sealed class PublishingFolder : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PublishingFolder() => Host = new LocalHost(_folder["pull-requests"]);

    public LocalHost Host { get; }

    public string Repository => _folder["repository.git"];

    public string PullRequests => _folder["pull-requests"];

    public PublishRequest Request(params string[] files) => Request(Rendered.Tree(files));

    public PublishRequest Request(IReadOnlyList<OutputFile> files, string body = "what changes") => new()
    {
        Repository = Repository,
        BaseBranch = "main",
        PullRequests = Host,
        CreateRepository = true,
        Author = new GitIdentity("Mesh Bot", "mesh@example.com"),
        Planner = _ => new PlannedCommit(files, "Update the mesh", body, "Update the mesh\n\nDetails.", "hash", "0.1.0"),
    };

    public Task<PublishResult> Publish(params string[] files) => Publisher.PublishAsync(Request(files));

    public string Git(params string[] arguments) => GitCommand.Run(Repository, arguments);

    /// <summary>Does on a branch what a person would: clone, edit, commit, push.</summary>
    public void Commit(string branch, string path, string text)
    {
        var clone = Clone(branch);
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(clone, path))!);
        File.WriteAllText(Path.Combine(clone, path), text);
        GitCommand.Run(clone, "add", "-A");
        GitCommand.Run(clone, "commit", "-q", "-m", "a person's commit");
        GitCommand.Run(clone, "push", "-q", "origin", branch);
    }

    /// <summary>Our commit with its message and trailers, and a person's content.</summary>
    public void AmendBranch(string path, string text)
    {
        var clone = Clone("gitopsgen/main");
        File.WriteAllText(Path.Combine(clone, path), text);
        Thread.Sleep(1100); // Git's times have no fractions of a second.
        GitCommand.Run(clone, "commit", "-q", "-a", "--amend", "--no-edit");
        GitCommand.Run(clone, "push", "-q", "--force", "origin", "gitopsgen/main");
    }

    /// <summary>What the button "update branch" does.</summary>
    public void MergeBaseIntoBranch()
    {
        var clone = Clone("gitopsgen/main");
        GitCommand.Run(clone, "merge", "-q", "--no-edit", "origin/main");
        GitCommand.Run(clone, "push", "-q", "origin", "gitopsgen/main");
    }

    /// <summary>What the button "merge" does.</summary>
    public void Merge() => Git("update-ref", "refs/heads/main", "refs/heads/gitopsgen/main");

    public string[] Files(string branch) => Git("ls-tree", "-r", "--name-only", branch).Split('\n');

    private string Clone(string branch)
    {
        var clone = _folder[$"clone-{Guid.NewGuid():N}"];
        GitCommand.Run(_folder.Root, "clone", "-q", "-b", branch, Repository, clone);
        return clone;
    }

    public void Dispose() => _folder.Dispose();
}
