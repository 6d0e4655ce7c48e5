using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Cli.Configuration;

/// <summary>The user's templates, which replace the built-in ones of the same relative path.</summary>
internal static class TemplateFolder
{
    /// <param name="folder">Absolute.</param>
    /// <param name="name">As messages show it.</param>
    /// <returns>Null when one could not be read, which was reported.</returns>
    public static TemplateLibrary? Read(string folder, string name, Action<Diagnostic> report) =>
        UserFolder.Read(folder, name, file => file.EndsWith(".sbn", StringComparison.Ordinal), report) is { } files
            ? new TemplateLibrary(files.ToDictionary(file => file.Path, file => file.Text), name)
            : null;
}
