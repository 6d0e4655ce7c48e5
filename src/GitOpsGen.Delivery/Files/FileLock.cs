namespace GitOpsGen.Delivery.Files;

/// <summary>
/// One GitOpsGen at a time per folder or repository. The operating system frees the lock when the process dies; the
/// lock file stays, because deleting it would let two processes hold two files of one name.
/// </summary>
internal static class FileLock
{
    /// <returns>Dispose to unlock; null when another process holds it.</returns>
    public static IDisposable? TryTake(string subject)
    {
        var path = Path.Combine(UserCache.Folder("locks"), UserCache.KeyOf(subject));
        try
        {
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    /// <summary>Waits for the other process, for as long as one delivery can reasonably take.</summary>
    public static IDisposable? Wait(string subject, TimeSpan atMost)
    {
        var until = Environment.TickCount64 + (long)atMost.TotalMilliseconds;
        while (true)
        {
            if (TryTake(subject) is { } taken)
                return taken;
            if (Environment.TickCount64 > until)
                return null;
            Thread.Sleep(50);
        }
    }
}
