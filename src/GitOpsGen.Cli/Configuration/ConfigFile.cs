using GitOpsGen.Cli.Output;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Cli.Configuration;

/// <summary>The config's text, and where it was found.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Name">As messages show it.</param>
internal sealed record ConfigFile(string Path, string Name, string Text)
{
    public const string DefaultName = "mesh.config.yaml";

    // Beyond this nothing is read at all; the parser has a limit of its own for what it reads.
    private const long LargestFile = 64 * 1024 * 1024;

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    /// <summary>Reads the file named, or looks for one upwards from the working directory.</summary>
    public static ConfigFile? Find(Terminal terminal, string? named, Action<Diagnostic> report)
    {
        var path = named is null ? Search(terminal.Resolve(".")) : terminal.Resolve(named);
        if (path is null)
        {
            report(ConfigFileDiagnostics.NotFound(terminal.WorkingDirectory));
            return null;
        }
        var name = terminal.Display(path);
        try
        {
            if (Directory.Exists(path))
                report(ConfigFileDiagnostics.Unreadable(name, "it is a folder", isConfig: true));
            else if (new FileInfo(path).Length > LargestFile)
                report(ConfigFileDiagnostics.TooLarge(name, new FileInfo(path).Length));
            else
                return new ConfigFile(path, name, File.ReadAllText(path));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            report(ConfigFileDiagnostics.Unreadable(name, ConfigFileDiagnostics.ReasonOf(e), isConfig: true));
        }
        return null;
    }

    private static string? Search(string folder)
    {
        for (var current = new DirectoryInfo(folder); current is not null; current = current.Parent)
        {
            var candidate = System.IO.Path.Combine(current.FullName, DefaultName);
            if (File.Exists(candidate))
                return candidate;
        }
        return null;
    }
}
