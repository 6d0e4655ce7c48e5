using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>A page of the documentation: README.md, or one of docs/.</summary>
internal sealed partial record Guide(string Path, string Text)
{
    public static IReadOnlyList<Guide> All { get; } =
    [
        .. new[] { "README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md" }
            .Concat(Directory.GetFiles(System.IO.Path.Combine(Repository.Root, "docs"), "*.md").Select(file => $"docs/{System.IO.Path.GetFileName(file)}"))
            .Append("docs/diagnostics/README.md")
            .Order(StringComparer.Ordinal)
            .Select(path => new Guide(path, Repository.Read(path))),
    ];

    public static Guide Of(string path) => All.First(guide => guide.Path == path);

    /// <summary>The fenced blocks that say what to run them as.</summary>
    public IEnumerable<PageExample> Examples => Block().Matches(Text)
        .Where(block => block.Groups["kind"].Success)
        .Select(block => new PageExample(block.Groups["language"].Value, block.Groups["kind"].Value, block.Groups["text"].Value));

    /// <summary>Where links lead, those to other sites aside.</summary>
    public IEnumerable<string> Links => Link().Matches(Block().Replace(Text, "")).Select(link => link.Groups["to"].Value).Where(to => !to.Contains("://", StringComparison.Ordinal));

    /// <summary>The names under which headings can be linked to, as GitHub makes them.</summary>
    public IEnumerable<string> Anchors => Heading().Matches(Text)
        .Select(heading => Unlinkable().Replace(heading.Groups["text"].Value.ToLowerInvariant(), "").Replace(' ', '-'));

    [GeneratedRegex(@"^```(?<language>\w*)(?: (?<kind>\S+))?\n(?<text>.*?)^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex(@"\]\((?<to>[^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Unlinkable();
}
