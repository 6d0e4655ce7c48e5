using System.Text;

namespace GitOpsGen.Core.Tests.Diffing;

/// <summary>A folder with the trees <c>before/</c> and <c>after/</c> and what is expected of their difference.</summary>
public sealed record TreeCase(string Folder)
{
    private const string Accept = "GITOPSGEN_ACCEPT";

    public IReadOnlyDictionary<string, byte[]> Before => Read("before");

    public IReadOnlyDictionary<string, byte[]> After => Read("after");

    public static TheoryData<string> Names(string area) =>
        [.. Directory.GetDirectories(Root(area)).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal)];

    public static TreeCase Named(string area, string name) => new(Path.Combine(Root(area), name));

    public bool Has(string file) => File.Exists(Path.Combine(Folder, file));

    /// <summary>Compares with the baseline, or writes it when the run was told to accept.</summary>
    public void Expect(string file, string actual)
    {
        var path = Path.Combine(Folder, file);
        if (Environment.GetEnvironmentVariable(Accept) == "1")
        {
            File.WriteAllText(path, actual);
            return;
        }
        var expected = File.Exists(path) ? File.ReadAllText(path) : "";
        Assert.True(expected == actual, $"{path} differs; if the new output is right, run ./run accept ({Accept}=1 dotnet test) and review it in git diff.\n--- actual\n{actual}");
    }

    private static string Root(string area)
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GitOpsGen.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return Path.Combine(folder, "tests", "GitOpsGen.Core.Tests", area, "Cases");
    }

    private Dictionary<string, byte[]> Read(string tree)
    {
        var root = Path.Combine(Folder, tree);
        if (!Directory.Exists(root))
            return [];
        return Directory.GetFiles(root, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(root, file).Replace('\\', '/'),
            file => Encoding.UTF8.GetBytes(File.ReadAllText(file)));
    }
}
