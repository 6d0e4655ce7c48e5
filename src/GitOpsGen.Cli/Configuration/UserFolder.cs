using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Cli.Configuration;

/// <summary>A folder of the user's own files, in which a file may be unreadable or a link to nowhere.</summary>
internal static class UserFolder
{
    /// <param name="folder">Absolute.</param>
    /// <param name="name">As messages show it.</param>
    /// <param name="isWanted">By a file's path.</param>
    /// <returns>Text by path relative to the folder, with forward slashes, in ordinal order; null when MESH4002 was reported.</returns>
    public static IReadOnlyList<(string Path, string Text)>? Read(string folder, string name, Func<string, bool> isWanted, Action<Diagnostic> report)
    {
        var current = folder;
        try
        {
            var files = new List<(string Path, string Text)>();
            foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(isWanted).Order(StringComparer.Ordinal))
            {
                current = file;
                files.Add((Relative(file), File.ReadAllText(file)));
            }
            return files;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(ConfigFileDiagnostics.Unreadable(current == folder ? name : $"{name}/{Relative(current)}", ConfigFileDiagnostics.ReasonOf(e)));
            return null;
        }

        string Relative(string file) => Path.GetRelativePath(folder, file).Replace('\\', '/');
    }
}
