using GitOpsGen.Core.Planning;
using GitOpsGen.Delivery.Files;

namespace GitOpsGen.Delivery.Tests.Files;

public sealed class TreeWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_first_write_puts_every_file_and_nothing_else()
    {
        var plan = TreeWriter.Write(_folder.Root, Rendered.Tree("a.yaml=1", "b/c.yaml=2"), force: false);

        Assert.Equal([".gitopsgen/lock.yaml", "a.yaml", "b/c.yaml"], plan.Added.Select(f => f.Path));
        Assert.Equal(["a.yaml=1", "b/c.yaml=2"], _folder.Snapshot()[1..]);
        Assert.False(Directory.Exists(_folder[".gitopsgen/staging"]));
    }

    [Fact]
    public void A_second_write_of_the_same_changes_no_file_time()
    {
        TreeWriter.Write(_folder.Root, Rendered.Tree("a.yaml=1"), force: false);
        var old = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(_folder["a.yaml"], old);
        File.SetLastWriteTimeUtc(_folder[LockFile.Path], old);

        var plan = TreeWriter.Write(_folder.Root, Rendered.Tree("a.yaml=1"), force: false);

        Assert.True(plan.IsEmpty);
        Assert.Equal(2, plan.Unchanged);
        Assert.Equal(old, File.GetLastWriteTimeUtc(_folder["a.yaml"]));
        Assert.Equal(old, File.GetLastWriteTimeUtc(_folder[LockFile.Path]));
    }

    [Fact]
    public void Stale_owned_files_go_with_their_empty_folders_and_foreign_files_stay()
    {
        TreeWriter.Write(_folder.Root, Rendered.Tree("a.yaml=1", "gone/deep/b.yaml=2", "kept/c.yaml=3"), force: false);
        _folder.Write("kept/mine.txt", "mine");

        var plan = TreeWriter.Write(_folder.Root, Rendered.Tree("a.yaml=1"), force: false);

        Assert.Equal(["gone/deep/b.yaml", "kept/c.yaml"], plan.Deleted);
        Assert.Equal(["a.yaml=1", "kept/mine.txt=mine"], _folder.Snapshot()[1..]);
        Assert.False(Directory.Exists(_folder["gone"]));
    }

    [Fact]
    public void A_file_may_become_a_folder_and_a_folder_a_file()
    {
        TreeWriter.Write(_folder.Root, Rendered.Tree("a=1", "b/c=2"), force: false);
        TreeWriter.Write(_folder.Root, Rendered.Tree("a/d=3"), force: false);
        Assert.Equal(["a/d=3"], _folder.Snapshot()[1..]);

        TreeWriter.Write(_folder.Root, Rendered.Tree(), force: false);
        TreeWriter.Write(_folder.Root, Rendered.Tree("a=4"), force: false);
        Assert.Equal(["a=4"], _folder.Snapshot()[1..]);
    }

    [Fact]
    public void Hand_edited_and_foreign_files_stop_the_write_one_error_each_until_forced()
    {
        TreeWriter.Write(_folder.Root, Rendered.Tree("a.yaml=1", "stale.yaml=2"), force: false);
        _folder.Write("a.yaml", "edited");
        _folder.Write("stale.yaml", "edited");
        _folder.Write("new.yaml", "foreign");
        var before = _folder.Snapshot();
        var next = Rendered.Tree("a.yaml=3", "new.yaml=4");

        var refused = TreeWriter.Write(_folder.Root, next, force: false);

        Assert.Equal(
            ["MESH5002 'a.yaml'", "MESH5003 'new.yaml'", "MESH5002 'stale.yaml'"],
            refused.Conflicts.Select(d => $"{d.Code} {d.Message.Split(' ')[0]}"));
        Assert.Equal(before, _folder.Snapshot());
        Assert.Empty(TreeWriter.Write(_folder.Root, next, force: true).Conflicts);
        Assert.Equal(["a.yaml=3", "new.yaml=4"], _folder.Snapshot()[1..]);
    }

    [Fact]
    public void A_file_that_already_is_as_planned_is_taken_over_without_a_lock()
    {
        _folder.Write("a.yaml", "1");
        Assert.Empty(TreeWriter.Write(_folder.Root, Rendered.Tree("a.yaml=1"), force: false).Conflicts);
    }

    [Fact]
    public void A_folder_or_a_link_in_the_way_is_never_overwritten()
    {
        Directory.CreateDirectory(_folder["a.yaml"]);
        File.CreateSymbolicLink(_folder["b.yaml"], "/etc/passwd");
        _folder.Write("c", "foreign");

        var plan = TreeWriter.Write(_folder.Root, Rendered.Tree("a.yaml=1", "b.yaml=2", "c/d.yaml=3"), force: true);

        Assert.Equal(["MESH5004", "MESH5004", "MESH5004"], plan.Conflicts.Select(d => d.Code));
    }

    [Theory]
    [InlineData("../a.yaml", "MESH5005")]
    [InlineData("/etc/a.yaml", "MESH5005")]
    [InlineData("a/../../b", "MESH5005")]
    [InlineData("a\\b", "MESH5005")]
    [InlineData("C:/a", "MESH5005")]
    [InlineData(".git/config", "MESH5005")]
    [InlineData("x/.GIT/hooks/pre-commit", "MESH5005")]
    [InlineData("A.yaml", "MESH5006")]
    [InlineData("a.yaml/b", "MESH5006")]
    public void Paths_that_leave_the_tree_or_collide_are_refused(string path, string code)
    {
        var plan = TreeWriter.Write(_folder.Root, Rendered.Tree("a.yaml=1", $"{path}=2"), force: true);
        Assert.Equal(code, Assert.Single(plan.Conflicts).Code);
        Assert.Empty(_folder.Snapshot());
    }

    [Fact]
    public void A_linked_folder_is_refused_before_anything_is_written()
    {
        using var outside = new TemporaryFolder();
        Directory.CreateSymbolicLink(_folder["link"], outside.Root);

        var error = Assert.Throws<DeliveryException>(() =>
            TreeWriter.Write(_folder.Root, Rendered.Tree("link/a.yaml=1"), force: true));

        Assert.Equal("MESH5007", error.Diagnostics[0].Code);
        Assert.Empty(outside.Snapshot());
    }

    [Fact]
    public void A_lock_that_names_paths_outside_the_tree_deletes_nothing_there()
    {
        using var outside = new TemporaryFolder();
        outside.Write("precious", "x");
        var path = Path.GetRelativePath(_folder.Root, outside["precious"]);
        _folder.Write(LockFile.Path, LockFile.Of("1", "c", [new(path, "x")]).ToText());

        TreeWriter.Write(_folder.Root, Rendered.Tree("a=1"), force: true);

        Assert.True(File.Exists(outside["precious"]));
    }

    [Fact]
    public void A_lock_that_cannot_be_read_is_a_clear_error()
    {
        Directory.CreateDirectory(_folder[LockFile.Path]);
        var error = Assert.Throws<DeliveryException>(() => TreeWriter.Write(_folder.Root, Rendered.Tree("a=1"), force: true));
        Assert.Equal("MESH5011", error.Diagnostics[0].Code);
    }

    [Fact]
    public void A_broken_lock_is_an_error_and_nothing_is_written()
    {
        _folder.Write(LockFile.Path, "<<<<<<< HEAD\n");
        var error = Assert.Throws<DeliveryException>(() => TreeWriter.Write(_folder.Root, Rendered.Tree("a=1"), force: true));
        Assert.Equal("MESH5001", error.Diagnostics[0].Code);
    }
}
