namespace GitOpsGen.Delivery.Tests;

[Collection(ProcessEnvironment.Name)]
public sealed class UserCacheTests
{
    [Fact]
    public void A_cache_that_others_may_write_to_is_refused()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["locks"]);
        File.SetUnixFileMode(folder["locks"], (UnixFileMode)0b111_111_111);
        Environment.SetEnvironmentVariable("GITOPSGEN_CACHE_DIR", folder.Root);
        try
        {
            var error = Assert.Throws<DeliveryException>(() => UserCache.Folder("locks"));
            Assert.Equal("MESH5012", error.Diagnostics[0].Code);
        }
        finally
        {
            Environment.SetEnvironmentVariable("GITOPSGEN_CACHE_DIR", null);
        }
    }

    [Fact]
    public void Without_a_usable_home_the_temporary_folder_serves()
    {
        using var folder = new TemporaryFolder();
        folder.Write("file", "");
        Environment.SetEnvironmentVariable("XDG_CACHE_HOME", folder["file"]);
        try
        {
            Assert.StartsWith(Path.GetTempPath(), UserCache.Folder("locks"), StringComparison.Ordinal);
        }
        finally
        {
            Environment.SetEnvironmentVariable("XDG_CACHE_HOME", null);
        }
    }
}
