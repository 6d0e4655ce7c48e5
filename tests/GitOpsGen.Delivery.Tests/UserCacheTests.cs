namespace GitOpsGen.Delivery.Tests;

public sealed class UserCacheTests
{
    [Fact]
    public void A_cache_that_others_may_write_to_is_refused()
    {
        var shared = UserCache.Folder($"test-{Guid.NewGuid():N}");
        try
        {
            File.SetUnixFileMode(shared, (UnixFileMode)0b111_111_111);
            var error = Assert.Throws<DeliveryException>(() => UserCache.Folder(Path.GetFileName(shared)));
            Assert.Equal("MESH5012", error.Diagnostics[0].Code);
        }
        finally
        {
            Directory.Delete(shared);
        }
    }
}
