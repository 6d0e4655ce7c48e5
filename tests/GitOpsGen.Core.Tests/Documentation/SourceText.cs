using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Tests.Documentation;

/// <summary>What the sources of the tool and of its tests say about themselves.</summary>
internal static partial class SourceText
{
    /// <summary>Every code that stands in the sources, sorted.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        [.. Files("src").SelectMany(text => CodeLiteral().Matches(text)).Select(match => match.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>The factory methods of the catalogues of diagnostics, with the codes that each makes.</summary>
    public static IReadOnlyList<(string Code, string Factory)> Factories { get; } =
        [.. Files("src").SelectMany(text => FactoryMethod().Split(text).Skip(1).Chunk(2))
            .SelectMany(method => CodeLiteral().Matches(method[1]).Select(match => (match.Groups["code"].Value, method[0])))];

    /// <summary>The commands of the command line.</summary>
    public static IReadOnlySet<string> Commands { get; } = Files("src/GitOpsGen.Cli").SelectMany(text => NewCommand().Matches(text)).Select(command => command.Groups["name"].Value).ToHashSet();

    /// <summary>The options of all commands, and those that every program has.</summary>
    public static IReadOnlySet<string> Options { get; } =
        Files("src/GitOpsGen.Cli").SelectMany(text => OptionLiteral().Matches(text)).Select(option => option.Groups["name"].Value).Concat(["--help", "--version"]).ToHashSet();

    /// <summary>The names of all tests.</summary>
    public static IReadOnlySet<string> Tests { get; } = Files("tests").SelectMany(text => TestMethod().Matches(text)).Select(method => method.Groups["name"].Value).ToHashSet();

    private static IEnumerable<string> Files(string folder) =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText);

    [GeneratedRegex("\"(?<code>(?:MESH|IST)[0-9]{4})\"")]
    private static partial Regex CodeLiteral();

    [GeneratedRegex(@"public static (?:Diagnostic|SchemaProblem) (\w+)\(")]
    private static partial Regex FactoryMethod();

    [GeneratedRegex(@"public (?:async Task|void) (?<name>\w+)\(")]
    private static partial Regex TestMethod();

    [GeneratedRegex("new Command\\(\"(?<name>[a-z]+)\"")]
    private static partial Regex NewCommand();

    [GeneratedRegex("\"(?<name>--[a-z-]+)\"")]
    private static partial Regex OptionLiteral();
}
