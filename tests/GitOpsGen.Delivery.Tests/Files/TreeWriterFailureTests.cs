using GitOpsGen.Core.Rendering;
using GitOpsGen.Delivery.Files;

namespace GitOpsGen.Delivery.Tests.Files;

public sealed class TreeWriterFailureTests : IDisposable
{
    private static readonly OutputFile[] s_old = Rendered.Tree("a.yaml=1", "b/c.yaml=2", "gone/d.yaml=3", "same=4", "file=5");
    private static readonly OutputFile[] s_new = Rendered.Tree("a.yaml=10", "b/c.yaml=20", "same=4", "new/e.yaml=6", "file/f=7");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_failure_at_any_step_leaves_the_old_tree_whole()
    {
        foreach (var step in Enumerable.Range(0, StepCount()))
        {
            var before = Reset();
            Assert.Throws<DeliveryException>(() => WriteUntil(step, new IOException("No space left on device")));
            Assert.Equal(before, _folder.Snapshot());
            Assert.False(Directory.Exists(_folder["new"]));
        }
    }

    [Fact]
    public void After_a_kill_at_any_step_the_next_run_completes_the_work()
    {
        foreach (var step in Enumerable.Range(0, StepCount() + 1))
        {
            Reset();
            Assert.Throws<KilledException>(() => WriteUntil(step, new KilledException()));
            Assert.Empty(TreeWriter.Write(_folder.Root, s_new, force: false).Conflicts);
            AssertNewTree();
        }
    }

    [Fact]
    public void After_a_kill_the_next_run_with_the_old_tree_finds_it_whole()
    {
        foreach (var step in Enumerable.Range(0, StepCount()))
        {
            var before = Reset();
            Assert.Throws<KilledException>(() => WriteUntil(step, new KilledException()));
            Assert.True(TreeWriter.Write(_folder.Root, s_old, force: false).IsEmpty);
            Assert.Equal(before, _folder.Snapshot());
        }
    }

    [Fact]
    public void What_others_put_into_a_new_folder_after_a_kill_is_not_lost()
    {
        var beforeCommit = StepCount() - 1;
        Reset();
        Assert.Throws<KilledException>(() => WriteUntil(beforeCommit, new KilledException()));
        File.WriteAllText(_folder["new/notes.txt"], "mine");
        Directory.CreateDirectory(_folder["new/empty"]);

        TreeWriter.Write(_folder.Root, s_old, force: false);

        Assert.False(File.Exists(_folder["new/e.yaml"]));
        Assert.Equal("mine", File.ReadAllText(_folder["new/notes.txt"]));
    }

    [Fact]
    public void A_full_disk_leaves_the_old_tree_whole()
    {
        using var disk = TinyDisk.Mount(_folder["disk"]);
        if (disk is null)
            return; // Not allowed to mount here; the injected failures above stand in.
        TreeWriter.Write(disk.Root, Rendered.Tree("a.yaml=1"), force: false);
        var big = new string('x', 300_000);

        var error = Assert.Throws<DeliveryException>(() =>
            TreeWriter.Write(disk.Root, Rendered.Tree("a.yaml=2", $"b.yaml={big}", $"c.yaml={big}", $"d.yaml={big}", $"e.yaml={big}"), force: false));

        Assert.Equal("MESH5009", error.Diagnostics[0].Code);
        Assert.Equal("1", File.ReadAllText(Path.Combine(disk.Root, "a.yaml")));
        Assert.True(TreeWriter.Write(disk.Root, Rendered.Tree("a.yaml=1"), force: false).IsEmpty);
    }

    [Fact]
    public async Task Two_writers_at_once_take_turns()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() =>
            TreeWriter.Write(_folder.Root, Rendered.Tree($"a={i}", $"b{i}={i}"), force: false))));
        Assert.Equal(3, _folder.Snapshot().Length);
        Reset();
        TreeWriter.Write(_folder.Root, s_new, force: false);
        AssertNewTree();
    }

    [Fact]
    public void A_writer_that_waits_in_vain_says_for_whom()
    {
        using var other = FileLock.TryTake(_folder.Root);
        var error = Assert.Throws<DeliveryException>(() => TreeWriter.Write(new DiskTree(_folder.Root), s_new, false, null, _ => { }, default));
        Assert.Equal("MESH5008", error.Diagnostics[0].Code);
    }

    [Fact]
    public void When_even_undoing_fails_the_message_says_so_and_the_next_run_undoes_it()
    {
        var before = Reset();
        Assert.Throws<KilledException>(() => WriteUntil(8, new KilledException()));
        var moved = Directory.GetFiles(_folder[".gitopsgen/staging/old/0"]).Length;
        Directory.CreateDirectory(_folder["gone/d.yaml"]);

        var error = Assert.Throws<DeliveryException>(() => TreeWriter.Write(_folder.Root, s_new, force: false));
        Assert.Equal("MESH5010", error.Diagnostics[0].Code);
        Assert.True(moved > 0);

        Directory.Delete(_folder["gone/d.yaml"]);
        Assert.True(TreeWriter.Write(_folder.Root, s_old, force: false).IsEmpty);
        Assert.Equal(before, _folder.Snapshot());
    }

    [Fact]
    public void One_cluster_among_a_thousand_is_seventeen_changed_files()
    {
        using var folder = TemporaryFolder.ForMeasuring();
        Assert.Equal(16_001, TreeWriter.Write(folder.Root, Rendered.Mesh(1000), force: false).Added.Count);
        Assert.Equal(17, TreeWriter.Write(folder.Root, Rendered.Mesh(1000, changed: 7), force: false).Changed.Count);
    }

    private string[] Reset()
    {
        Directory.Delete(_folder.Root, recursive: true);
        TreeWriter.Write(_folder.Root, s_old, force: false);
        return _folder.Snapshot();
    }

    /// <summary>All steps up to the moment at which the new tree counts.</summary>
    private int StepCount()
    {
        Reset();
        var steps = 0;
        TreeWriter.Write(new DiskTree(_folder.Root), s_new, force: false, progress: null, _ => steps++, default);
        return steps - 1;
    }

    private void WriteUntil(int step, Exception failure) =>
        TreeWriter.Write(new DiskTree(_folder.Root), s_new, force: false, progress: null, _ =>
        {
            if (step-- == 0)
                throw failure;
        }, default);

    private void AssertNewTree()
    {
        Assert.Equal(["a.yaml=10", "b/c.yaml=20", "file/f=7", "new/e.yaml=6", "same=4"], _folder.Snapshot()[1..]);
        Assert.False(Directory.Exists(_folder[".gitopsgen/staging"]));
    }

    private sealed class KilledException : Exception;
}
