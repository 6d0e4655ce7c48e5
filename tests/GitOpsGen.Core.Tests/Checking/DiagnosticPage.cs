using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Tests.Checking;

/// <summary>A page of docs/diagnostics, with its examples.</summary>
internal sealed partial record DiagnosticPage(string Code, string Text)
{
    public string Level => LevelPattern().Match(Text).Groups["level"].Value;

    public string Istio => LevelPattern().Match(Text).Groups["istio"].Value;

    /// <summary>Codes that the bad example gives beside the page's own.</summary>
    public IEnumerable<string> AlsoReported => AlsoPattern().Match(Text).Groups["codes"].Value.Split(", ", StringSplitOptions.RemoveEmptyEntries);

    public static string Folder { get; } = Find();

    public static DiagnosticPage? Read(string code)
    {
        var path = Path.Combine(Folder, code + ".md");
        return File.Exists(path) ? new(code, File.ReadAllText(path)) : null;
    }

    /// <summary>The manifests and the inventory of a section; empty where it has none.</summary>
    public (string Manifests, string Inventory) Example(string section)
    {
        var start = Text.IndexOf($"\n## {section}\n", StringComparison.Ordinal);
        Assert.True(start >= 0, $"{Code}.md has no section '{section}'");
        var end = Text.IndexOf("\n## ", start + 4, StringComparison.Ordinal);
        var body = end < 0 ? Text[start..] : Text[start..end];
        return (Block(body, "manifests"), Block(body, "inventory"));
    }

    private static string Block(string section, string name)
    {
        var match = Regex.Match(section, $"```yaml {name}\n(?<yaml>.*?)```", RegexOptions.Singleline);
        return match.Groups["yaml"].Value;
    }

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var docs = Path.Combine(folder.FullName, "docs", "diagnostics");
            if (Directory.Exists(docs))
                return docs;
        }
        throw new DirectoryNotFoundException("docs/diagnostics");
    }

    [GeneratedRegex(@"^Level: (?<level>\w+) · Stage: checking · Istio: (?<istio>\w+)$", RegexOptions.Multiline)]
    private static partial Regex LevelPattern();

    [GeneratedRegex("^Also reported: (?<codes>[A-Z0-9, ]+)$", RegexOptions.Multiline)]
    private static partial Regex AlsoPattern();
}
