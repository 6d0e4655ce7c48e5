using System.Text;
using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.Tests.Git;

public sealed class GitRevisionTests : IDisposable
{
    private readonly TemporaryFolder _work = new();

    public GitRevisionTests()
    {
        _work.Write("deploy/a.yaml", "1");
        _work.Write("mesh.config.yaml", "config");
        GitCommand.Run(_work.Root, "init", "-q", "-b", "main", ".");
        GitCommand.Run(_work.Root, "add", "-A");
        GitCommand.Run(_work.Root, "commit", "-q", "-m", "first");
    }

    public void Dispose() => _work.Dispose();

    [Theory]
    [InlineData("main")]
    [InlineData("HEAD")]
    public void A_tree_of_the_past_can_be_compared_with(string revision)
    {
        _work.Write("deploy/a.yaml", "not committed");
        using var past = GitRevision.Open(_work["deploy"], revision, "deploy");

        Assert.Equal(GitCommand.Run(_work.Root, "rev-parse", "HEAD"), past.Commit);
        Assert.Equal("1", Encoding.UTF8.GetString(past.Tree.Read("a.yaml")!));
        Assert.Null(past.Tree.Read("b.yaml"));
        Assert.Equal(["b.yaml"], past.Tree.Plan(Rendered.Tree("a.yaml=1", "b.yaml=2")[..2], force: false).Added.Select(f => f.Path));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("a..b")]
    [InlineData("")]
    public void A_revision_that_does_not_exist_is_a_clear_error(string revision)
    {
        var error = Assert.Throws<DeliveryException>(() => GitRevision.Open(_work.Root, revision, "."));
        Assert.Equal("MESH5126", error.Diagnostics[0].Code);
    }

    [Fact]
    public void A_folder_finds_its_repository_even_if_it_is_not_there_now()
    {
        Directory.Delete(_work["deploy"], recursive: true);
        using var past = GitRevision.OpenFolder(_work["deploy"], "HEAD");
        Assert.Equal("1", Encoding.UTF8.GetString(past.Tree.Read("a.yaml")!));
    }

    [Fact]
    public void A_folder_outside_any_repository_is_a_clear_error()
    {
        using var outside = new TemporaryFolder();
        var error = Assert.Throws<DeliveryException>(() => GitRevision.OpenFolder(outside.Root, "HEAD"));
        Assert.Equal("MESH5127", error.Diagnostics[0].Code);
    }

    [Fact]
    public void A_config_that_is_committed_as_it_is_has_a_commit()
    {
        Assert.Equal(GitCommand.Run(_work.Root, "rev-parse", "HEAD"), GitRevision.CommitOf(_work["mesh.config.yaml"]));
        _work.Write("mesh.config.yaml", "edited");
        Assert.Null(GitRevision.CommitOf(_work["mesh.config.yaml"]));
        Assert.Null(GitRevision.CommitOf("/etc/hostname"));
    }
}
