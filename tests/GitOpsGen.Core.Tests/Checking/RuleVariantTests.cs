using GitOpsGen.Core.Tests.Checking.Istio;

namespace GitOpsGen.Core.Tests.Checking;

/// <summary>
/// Variants/*.yaml: inputs beside the plain case of a code's page, each headed by <c># good CODE: what</c> or
/// <c># bad CODE: what</c>, and lines of <c># inventory: …</c> where it needs one. Such lines before the first input are
/// those of every input in the file. Other codes may report too.
/// </summary>
public sealed class RuleVariantTests
{
    private const string InventoryMark = "# inventory: ";

    private static readonly string Folder = Path.Combine(DiagnosticPage.Folder, "..", "..", "tests", "GitOpsGen.Core.Tests", "Checking", "Variants");

    private static readonly Dictionary<string, string> All = Directory.GetFiles(Folder, "*.yaml").Order(StringComparer.Ordinal).SelectMany(Read).ToDictionary();

    public static TheoryData<string> Good => [.. All.Keys.Where(title => title.StartsWith("good ", StringComparison.Ordinal))];

    public static TheoryData<string> Bad => [.. All.Keys.Where(title => title.StartsWith("bad ", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Good))]
    public void Nothing_is_wrong_with(string title) => Assert.DoesNotContain(Code(title), Codes(title));

    [Theory]
    [MemberData(nameof(Bad))]
    public void Something_is_wrong_with(string title) => Assert.Contains(Code(title), Codes(title));

    [Fact]
    public void Annotations_are_measured_in_bytes()
    {
        static string Annotated(char letter) => $"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: a, namespace: default, annotations: {{a: '{new string(letter, 140_000)}'}}}}\n";
        Assert.DoesNotContain("MESH3403", TestMesh.Codes(Annotated('e')));
        Assert.Contains("MESH3403", TestMesh.Codes(Annotated('é')));
    }

    private static string Code(string title) => title.Split(' ', ':')[1];

    private static IReadOnlyList<string> Codes(string title)
    {
        var lines = All[title].Split('\n');
        var inventory = string.Join('\n', lines.Where(line => line.StartsWith(InventoryMark, StringComparison.Ordinal)).Select(line => line[InventoryMark.Length..]));
        return TestMesh.Codes(string.Join('\n', lines.Where(line => !line.StartsWith(InventoryMark, StringComparison.Ordinal))), inventory);
    }

    private static IEnumerable<KeyValuePair<string, string>> Read(string path)
    {
        var blocks = File.ReadAllText(path).Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        var shared = blocks[0].StartsWith(InventoryMark, StringComparison.Ordinal) ? blocks[0] + "\n" : "";
        return blocks.Skip(shared.Length > 0 ? 1 : 0).Select(block => block.Split('\n', 2))
            .Select(parts => KeyValuePair.Create(parts[0].TrimStart('#', ' '), shared + parts[1].TrimEnd('\n') + "\n"));
    }
}
