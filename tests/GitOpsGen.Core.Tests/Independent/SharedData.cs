namespace GitOpsGen.Core.Tests.Independent;

/// <summary>Facts of others that stand beside the project on the machines that develop it, and nowhere else.</summary>
internal static class SharedData
{
    /// <summary>The folder <c>shared/data</c> above the test assembly; null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var data = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(data))
                return data;
        }
        return null;
    }
}
