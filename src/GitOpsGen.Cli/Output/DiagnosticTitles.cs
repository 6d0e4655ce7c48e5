using System.Text.RegularExpressions;

namespace GitOpsGen.Cli.Output;

/// <summary>What each code is called: the table of docs/diagnostics/README.md, which is part of the tool.</summary>
internal static partial class DiagnosticTitles
{
    private static readonly Lazy<Dictionary<string, string>> Titles = new(Read);

    /// <summary>The title of the code's page; the code itself where there is none.</summary>
    public static string Of(string code) => Titles.Value.GetValueOrDefault(code, code);

    private static Dictionary<string, string> Read()
    {
        using var stream = typeof(DiagnosticTitles).Assembly.GetManifestResourceStream("diagnostics.md")!;
        using var reader = new StreamReader(stream);
        return Row().Matches(reader.ReadToEnd()).ToDictionary(row => row.Groups["code"].Value, row => row.Groups["title"].Value);
    }

    [GeneratedRegex(@"^\| \[(?<code>[A-Z]+[0-9]+)\]\([^)]*\) \|[^|]*\|[^|]*\| (?<title>[^|]*[^ |]) \|", RegexOptions.Multiline)]
    private static partial Regex Row();
}
