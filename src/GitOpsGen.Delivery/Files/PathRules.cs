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
        var lastFolder = "";
        foreach (var path in files.Select(f => f.Path))
        {
            if (!IsSafe(path))
                yield return FileDiagnostics.UnsafePath(path);
            else if (!seen.TryAdd(path, path))
                yield return FileDiagnostics.PathCollision(path, seen[path]);
            else
                AddFolders(folders, path, ref lastFolder);
        }

        foreach (var (folder, file) in folders)
        {
            if (seen.TryGetValue(folder, out var path))
                yield return FileDiagnostics.PathCollision(path, file);
        }
    }

    /// <summary>Also true of every path read from a lock file before anything is deleted on its word.</summary>
    public static bool IsSafe(string path)
    {
        var start = 0;
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] is '\\' or ':' || char.IsControl(path[i]))
                return false;
            if (path[i] != '/')
                continue;
            if (!IsSafePart(path.AsSpan(start, i - start)))
                return false;
            start = i + 1;
        }

        return path.Length < 4096 && IsSafePart(path.AsSpan(start));
    }

    private static bool IsSafePart(ReadOnlySpan<char> part) =>
        part.Length is > 0 and < 256 && part is not ("." or "..") && !part.Equals(".git", StringComparison.OrdinalIgnoreCase);

    private static void AddFolders(Dictionary<string, string> folders, string path, ref string last)
    {
        // Neighbours mostly share their folder.
        if (path.LastIndexOf('/') is var end && end == last.Length && path.StartsWith(last, StringComparison.Ordinal))
            return;
        last = end > 0 ? path[..end] : "";
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (!folders.TryAdd(path[..slash], path))
                return;
        }
    }
}
