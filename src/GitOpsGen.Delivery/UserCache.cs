using System.Security.Cryptography;
using System.Text;
using GitOpsGen.Delivery.Files;

namespace GitOpsGen.Delivery;

/// <summary>Folders that belong to the user and not to a project: locks, and copies of remote repositories.</summary>
public static class UserCache
{
    /// <summary>
    /// Under <c>GITOPSGEN_CACHE_DIR</c>; else <c>$XDG_CACHE_HOME/gitopsgen</c>, else <c>~/.cache/gitopsgen</c>, and where
    /// neither can be written, as in many containers, a folder of this user's own in the temporary folder. Only its owner
    /// may write to it.
    /// </summary>
    /// <exception cref="DeliveryException">It cannot be made, or others could write into it.</exception>
    public static string Folder(string name)
    {
        if (Environment.GetEnvironmentVariable("GITOPSGEN_CACHE_DIR") is { Length: > 0 } chosen)
            return Make(Path.Combine(Path.GetFullPath(chosen), name));
        try
        {
            return Make(Path.Combine(HomeCache(), name));
        }
        catch (DeliveryException)
        {
            return Make(Path.Combine(Path.GetTempPath(), $"gitopsgen-{Environment.UserName}", name));
        }
    }

    /// <summary>A short file name for a path or URL: stable, and the same on every machine.</summary>
    public static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];

    private static string HomeCache() =>
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache)
            ? Path.Combine(cache, "gitopsgen")
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "gitopsgen");

    private static string Make(string path)
    {
        try
        {
            if (OperatingSystem.IsWindows())
                return Directory.CreateDirectory(path).FullName;
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            // In the temporary folder anyone can have made it first.
            var mode = File.GetUnixFileMode(path);
            return (mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)) == UnixFileMode.None ? path
                : throw new DeliveryException(FileDiagnostics.CacheUnusable(path, "others may write to it"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(FileDiagnostics.CacheUnusable(path, e.Message), e);
        }
    }
}
