namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>What other people's pipelines use of this repository.</summary>
internal static class IntegrationFiles
{
    /// <summary>Path and text of each file under integrations/, and of the list of pre-commit hooks.</summary>
    public static IReadOnlyList<(string Path, string Text)> All { get; } =
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "integrations"), "*", SearchOption.AllDirectories)
            .Append(Path.Combine(Repository.Root, ".pre-commit-hooks.yaml"))
            .Select(file => (Path.GetRelativePath(Repository.Root, file).Replace('\\', '/'), File.ReadAllText(file)))
            .OrderBy(file => file.Item1, StringComparer.Ordinal),
    ];

    public static string Read(string path) => All.First(file => file.Path == path).Text;
}
