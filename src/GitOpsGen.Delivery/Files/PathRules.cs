using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery.Files;

/// <summary>Which planned paths are refused whatever stands there: they come from templates, which users write.</summary>
internal static class PathRules
{
    public static IEnumerable<Diagnostic> Check(IReadOnlyList<OutputFile> files)
    {
        // On macOS and Windows two paths that differ only in case are one file, and every clone there would be dirty.
        var seen = new Dictionary<string, string>(files.Count, StringComparer.OrdinalIgnoreCase);
        var folders = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in files.Select(f => f.Path))
        {
            if (!IsSafe(path))
                yield return FileDiagnostics.UnsafePath(path);
            else if (!seen.TryAdd(path, path))
                yield return FileDiagnostics.PathCollision(path, seen[path]);
            else
                AddFolders(folders, path);
        }

        foreach (var (folder, file) in folders)
        {
            if (seen.TryGetValue(folder, out var path))
                yield return FileDiagnostics.PathCollision(path, file);
        }
    }

    /// <summary>Also true of every path read from a lock file before anything is deleted on its word.</summary>
    public static bool IsSafe(string path) =>
        path.Length is > 0 and < 4096
        && !path.Contains('\\') && !path.Contains(':') && !path.Any(char.IsControl)
        && path.Split('/').All(part =>
            part.Length is > 0 and < 256 && part is not ("." or "..")
            && !part.Equals(".git", StringComparison.OrdinalIgnoreCase));

    private static void AddFolders(Dictionary<string, string> folders, string path)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (!folders.TryAdd(path[..slash], path))
                return;
        }
    }
}
