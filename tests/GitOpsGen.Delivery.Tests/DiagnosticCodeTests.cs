using System.Text.RegularExpressions;

namespace GitOpsGen.Delivery.Tests;

public sealed class DiagnosticCodeTests
{
    private static readonly string s_root = RepositoryRoot();

    [Fact]
    public void Codes_are_unique_and_each_has_a_test()
    {
        var codes = Directory.EnumerateFiles(Path.Combine(s_root, "src/GitOpsGen.Delivery"), "*Diagnostics.cs", SearchOption.AllDirectories)
            .SelectMany(f => Regex.Matches(File.ReadAllText(f), "\"(MESH5[0-9]{3})\"").Select(m => m.Groups[1].Value)).ToArray();
        var tests = string.Concat(Directory.EnumerateFiles(Path.Combine(s_root, "tests/GitOpsGen.Delivery.Tests"), "*.cs", SearchOption.AllDirectories)
            .Select(File.ReadAllText));

        Assert.Equal(codes.Distinct(), codes);
        Assert.DoesNotContain(codes, c => !tests.Contains(c, StringComparison.Ordinal));
    }

    private static string RepositoryRoot()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "GitOpsGen.sln")))
            folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
