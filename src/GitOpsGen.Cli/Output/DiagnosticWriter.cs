using System.Text;
using System.Text.RegularExpressions;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Cli.Output;

/// <summary>A diagnostic as people read it: place, severity, code, message, the source line with a caret, and the hint.</summary>
internal sealed partial class DiagnosticWriter(Ansi ansi, IReadOnlyDictionary<string, string> sources)
{
    private const int LongestLine = 160;

    private readonly Dictionary<string, string[]> _lines = [];

    public string Text(Diagnostic diagnostic)
    {
        var text = new StringBuilder();
        if (diagnostic.Location is { } location)
            text.Append(ansi.Bold(location.ToString())).Append(": ");
        text.Append(Label(diagnostic.Severity)).Append(' ').Append(diagnostic.Code).Append(": ").Append(Printable(diagnostic.Message));
        if (diagnostic.Location is { } place && SourceLine(place) is { } line)
            text.Append('\n').Append(Excerpt(place, line));
        if (diagnostic.Hint is { } hint)
            text.Append("\n  ").Append(ansi.Green("hint: ")).Append(Printable(hint));
        return text.ToString();
    }

    // A file that is not text must not reach the terminal as commands to it.
    private static string Printable(string text) => string.Concat(text.Select(c => char.IsControl(c) ? '\uFFFD' : c));

    private string Label(Severity severity) => severity switch
    {
        Severity.Error => ansi.Red("error"),
        Severity.Warning => ansi.Yellow("warning"),
        _ => ansi.Blue("info"),
    };

    private string Excerpt(SourceLocation place, string line)
    {
        // A long line is shown from the column on; tabs would move the caret.
        var start = place.Column > LongestLine ? place.Column - 1 - (LongestLine / 4) : 0;
        var shown = line.Substring(start, Math.Min(LongestLine, line.Length - start)).Replace('\t', ' ');
        shown = Printable(shown);
        var from = Math.Min(place.Column - 1 - start, shown.Length);
        var to = place.EndLine == place.Line ? place.EndColumn - 1 - start : line.Length - start;
        var width = Math.Clamp(to - from, 1, Math.Max(1, shown.Length - from));
        var number = place.Line.ToString();
        var gutter = new string(' ', number.Length);
        return $"  {ansi.Faint($"{number} |")} {shown}\n  {ansi.Faint($"{gutter} |")} {new string(' ', from)}{ansi.Red(new string('^', width))}";
    }

    // The line is shown as it stands in the file, but a password in a URL must not reach a log.
    private static string WithoutPassword(string line) => CredentialsInUrl().Replace(line, match => "://" + new string('*', match.Length - 4) + "@");

    [GeneratedRegex(@"://[^/@\s""']+@")]
    private static partial Regex CredentialsInUrl();

    private string? SourceLine(SourceLocation place)
    {
        if (!_lines.TryGetValue(place.File, out var lines))
            _lines[place.File] = lines = sources.TryGetValue(place.File, out var text) ? text.TrimStart('\uFEFF').Split('\n') : [];
        return place.Line <= lines.Length ? WithoutPassword(lines[place.Line - 1].TrimEnd('\r')) : null;
    }
}
