using GitOpsGen.Delivery.Git;

namespace GitOpsGen.Delivery.Tests.Git;

public sealed class PackFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public PackFileTests() => GitCommand.Run(_folder.Root, "init", "-q", "--bare", ".");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(2047)]
    [InlineData(2048)]
    [InlineData(5_000_000)]
    public void Git_reads_back_objects_of_every_length(int length)
    {
        var content = new byte[length];
        new Random(length).NextBytes(content);
        var blob = PackObject.Of(PackObjectType.Blob, content);

        PackFile.Write(_folder["objects"], [blob, PackObject.Of(PackObjectType.Blob, "other"u8.ToArray()), blob]);

        File.WriteAllBytes(_folder["content"], content);
        Assert.Equal(blob.Id.Sha, GitCommand.Run(_folder.Root, "hash-object", "content"));
        Assert.Equal($"{length}", GitCommand.Run(_folder.Root, "cat-file", "-s", blob.Id.Sha));
        var pack = Directory.GetFiles(_folder["objects/pack"], "*.idx").Single();
        GitCommand.Run(_folder.Root, "verify-pack", pack);
        GitCommand.Run(_folder.Root, "fsck", "--full", "--strict");
    }

    [Fact]
    public void Writing_the_same_objects_twice_is_harmless_and_leaves_no_temporary_file()
    {
        var blob = PackObject.Of(PackObjectType.Blob, "x"u8.ToArray());
        PackFile.Write(_folder["objects"], [blob]);
        PackFile.Write(_folder["objects"], [blob]);
        Assert.Equal([".idx", ".keep", ".pack"], Directory.GetFiles(_folder["objects/pack"]).Select(Path.GetExtension).Order());
    }

    /// <summary>A 'git gc' in the background once deleted a pack whose index was still being written, and a branch led nowhere.</summary>
    [Fact]
    public void Git_deletes_no_object_before_a_branch_leads_to_it()
    {
        var blob = PackObject.Of(PackObjectType.Blob, "x"u8.ToArray());
        var keep = PackFile.Write(_folder["objects"], [blob]);
        GitCommand.Run(_folder.Root, "repack", "-a", "-d", "-q");
        Assert.Equal("1", GitCommand.Run(_folder.Root, "cat-file", "-s", blob.Id.Sha));

        File.Delete(_folder["objects/pack/" + Path.GetFileNameWithoutExtension(keep) + ".idx"]);
        GitCommand.Run(_folder.Root, "repack", "-a", "-d", "-q");
        Assert.True(File.Exists(Path.ChangeExtension(keep, ".pack")));
    }

    [Fact]
    public void What_a_killed_process_kept_is_released_by_the_next_and_what_others_keep_is_not()
    {
        var killed = PackFile.Write(_folder["objects"], [PackObject.Of(PackObjectType.Blob, "x"u8.ToArray())]);
        _folder.Write("objects/pack/pack-other.keep", "receive-pack 1 on host");

        var keep = PackFile.Write(_folder["objects"], [PackObject.Of(PackObjectType.Blob, "y"u8.ToArray())]);

        Assert.False(File.Exists(killed));
        Assert.True(File.Exists(keep));
        Assert.True(File.Exists(_folder["objects/pack/pack-other.keep"]));
    }
}
