namespace GitOpsGen.Cli.Tests;

public sealed class NativeToolTests
{
    public static TheoryData<string> Configs => [.. Directory
        .EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests/GitOpsGen.Core.Tests/Cases"), "*.yaml", SearchOption.AllDirectories)
        .Where(file => Path.GetFileName(file) == "mesh.config.yaml" || Path.GetFileName(Path.GetDirectoryName(file)) == "Diagnostics")
        .Append(Path.Combine(RepositoryRoot.Path, "mesh.config.yaml"))
        .Select(file => Path.GetRelativePath(RepositoryRoot.Path, file))
        .Order(StringComparer.Ordinal)];

    /// <summary>A native build lacks whatever its compiler did not foresee: every config here must get the same answer and the same bytes.</summary>
    [Theory]
    [MemberData(nameof(Configs))]
    public async Task The_native_tool_answers_as_the_managed_one(string config)
    {
        if (NativeTool.Path is null)
            return;
        using var managed = new CliRun { InProcess = true };
        using var native = new CliRun();

        Assert.Equal(await RenderAsync(managed, config), await RenderAsync(native, config));
    }

    private static async Task<string> RenderAsync(CliRun cli, string config)
    {
        var exitCode = await cli.RunAsync("render", "-c", Path.Combine(RepositoryRoot.Path, config), "-o", "tree", "--output", "json");
        var files = Directory.Exists(cli.Path("tree")) ? Directory.GetFiles(cli.Path("tree"), "*", SearchOption.AllDirectories) : [];
        var tree = files.Order(StringComparer.Ordinal).Select(file => $"{Path.GetRelativePath(cli.Folder, file)}\n{File.ReadAllText(file)}\n");
        return $"{exitCode}\n{cli.Out}{cli.Error}{string.Concat(tree)}".Replace(cli.Folder, "", StringComparison.Ordinal);
    }
}
