using System.Security.Cryptography;
using System.Text;
using GitOpsGen.Delivery.Files;

namespace GitOpsGen.Delivery;

/// <summary>Folders that belong to the user and not to a project: locks, and copies of remote repositories.</summary>
public static class UserCache
{
    /// <summary>
    /// <c>GITOPSGEN_CACHE_DIR</c>, else <c>$XDG_CACHE_HOME/gitopsgen</c>, else <c>~/.cache/gitopsgen</c>, and where there
    /// is no home, a folder of this user's own in the temporary folder. Only its owner may enter it.
    /// </summary>
    /// <exception cref="DeliveryException">It cannot be made, or others could write into it.</exception>
    public static string Folder(string name)
    {
        var path = Path.Combine(Root(), name);
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

    /// <summary>A short file name for a path or URL: stable, and the same on every machine.</summary>
    public static string KeyOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..24];

    private static string Root()
    {
        if (Environment.GetEnvironmentVariable("GITOPSGEN_CACHE_DIR") is { Length: > 0 } chosen)
            return Path.GetFullPath(chosen);
        if (Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } cache && Path.IsPathRooted(cache))
            return Path.Combine(cache, "gitopsgen");
        var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        return home.Length > 0 && Directory.Exists(home)
            ? Path.Combine(home, ".cache", "gitopsgen")
            : Path.Combine(Path.GetTempPath(), $"gitopsgen-{Environment.UserName}");
    }
}
