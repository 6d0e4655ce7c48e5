using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Cli.Configuration;

/// <summary>The user's templates, which replace the built-in ones of the same relative path.</summary>
internal static class TemplateFolder
{
    /// <param name="folder">Absolute; null when the config names none.</param>
    /// <param name="name">As messages show it.</param>
    public static TemplateLibrary Read(string? folder, string? name)
    {
        if (folder is null)
            return new TemplateLibrary();
        var overrides = Directory.EnumerateFiles(folder, "*.sbn", SearchOption.AllDirectories)
            .ToDictionary(path => Path.GetRelativePath(folder, path).Replace('\\', '/'), File.ReadAllText);
        return new TemplateLibrary(overrides, name!);
    }
}
