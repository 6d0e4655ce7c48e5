using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>A page of docs/diagnostics: its head, and an example of the mistake and of its absence.</summary>
internal sealed partial record CodePage(string Code, string Text)
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "docs", "diagnostics");

    public static IReadOnlyList<CodePage> All { get; } =
    [
        .. Directory.GetFiles(Folder, "*.md")
            .Where(file => Path.GetFileName(file) != "README.md")
            .Order(StringComparer.Ordinal)
            .Select(file => new CodePage(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file))),
    ];

    public Match Head => HeadPattern().Match(Text);

    public string Title => Head.Groups["title"].Value;

    public string Level => Head.Groups["level"].Value;

    public string Stage => Head.Groups["stage"].Value;

    /// <summary>The test that shows what the page says, or why there is none; empty where the examples run themselves.</summary>
    public string ShownBy => ShownByPattern().Match(Text).Groups["test"].Value;

    /// <summary>Codes that the bad example gives beside the page's own.</summary>
    public IEnumerable<string> AlsoReported => AlsoPattern().Match(Text).Groups["codes"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Pages of the analysis are run by DiagnosticPageTests, with the inventory that they need.</summary>
    public bool IsOfAnalysis => Stage == "checking";

    public static CodePage Of(string code) => All.First(page => page.Code == code);

    public PageExample Example(string section)
    {
        var start = Text.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{Code}.md has no section '{section}'");
        var block = BlockPattern().Match(Text, start);
        Assert.True(block.Success, $"{Code}.md has no example under '{section}'");
        return new PageExample(block.Groups["language"].Value, block.Groups["kind"].Value, block.Groups["text"].Value);
    }

    [GeneratedRegex(@"\A# (?<code>\w+): (?<title>.+)\n\nLevel: (?<level>error|warning|info) · Stage: (?<stage>[\w-]+) · Istio: (?<istio>\w+)\n\n(?=\S)")]
    private static partial Regex HeadPattern();

    [GeneratedRegex("^Shown by: (?<test>.+)$", RegexOptions.Multiline)]
    private static partial Regex ShownByPattern();

    [GeneratedRegex("^Also reported: (?<codes>[A-Z0-9, ]+)$", RegexOptions.Multiline)]
    private static partial Regex AlsoPattern();

    [GeneratedRegex(@"^```(?<language>\w+)(?: (?<kind>\S+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex BlockPattern();
}
