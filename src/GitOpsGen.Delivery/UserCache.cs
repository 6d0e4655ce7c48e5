using System.Security.Cryptography;
using System.Text;

namespace GitOpsGen.Delivery;

/// <summary>Folders that belong to the user and not to a project: locks, and copies of remote repositories.</summary>
public static class UserCache
{
    /// <summary>
    /// <c>GITOPSGEN_CACHE_DIR</c>, else <c>$XDG_CACHE_HOME/gitopsgen</c>, else <c>~/.cache/gitopsgen</c>, and where there
    /// is no home, a folder of this user's own in the temporary folder. Only its owner may enter it.
    /// </summary>
    public static string Folder(string name)
    {
        var path = Path.Combine(Root(), name);
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return path;
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
