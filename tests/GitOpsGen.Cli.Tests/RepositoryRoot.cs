namespace GitOpsGen.Cli.Tests;

internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(System.IO.Path.Combine(folder, "GitOpsGen.sln")))
            folder = System.IO.Path.GetDirectoryName(folder)!;
        return folder;
    }
}
