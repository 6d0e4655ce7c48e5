using System.Text.RegularExpressions;
using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Markdown;

/// <summary>
/// Puts foreign text into Markdown. Names and values come from a config that anyone may write, and a body is read with
/// trust: nothing in them may format, link, mention a person, close a fold or end the tool's own part.
/// </summary>
internal static partial class MarkdownText
{
    private const int MaxLength = 200;

    /// <summary>A word as it is where it means nothing to Markdown, else in a code span, in which GitHub and GitLab expand nothing.</summary>
    public static string Inline(string value)
    {
        value = Cut(value);
        return Harmless().IsMatch(value) && !Linking().IsMatch(value) ? value : Code(value);
    }

    /// <summary>As <see cref="Inline"/>, for a table's cell.</summary>
    public static string Cell(string value) => Inline(value).Replace("|", "\\|", StringComparison.Ordinal);

    /// <summary>For text between HTML tags, where Markdown does not hold but mentions do, unless they are code.</summary>
    public static string Html(string value) => $"<code>{HtmlEscaped(Cut(value))}</code>";

    /// <summary>A fenced block whose fence is longer than any in its lines.</summary>
    public static string Fence(string language, IEnumerable<string> lines)
    {
        var body = string.Join('\n', lines.Select(Safe));
        var fence = new string('`', Math.Max(3, LongestRun(body) + 1));
        return $"{fence}{language}\n{body}\n{fence}\n";
    }

    /// <summary>No control characters, and no comment that a tool could take for one of the body's markers.</summary>
    public static string Safe(string text) => Printable.Escape(text).Replace("<!--", "<! --", StringComparison.Ordinal);

    private static string Code(string value)
    {
        var ticks = new string('`', LongestRun(value) + 1);
        var pad = value.StartsWith('`') || value.EndsWith('`') || value.Trim().Length == 0 ? " " : "";
        return $"{ticks}{pad}{value}{pad}{ticks}";
    }

    private static string Cut(string value)
    {
        value = Safe(value);
        return value.Length <= MaxLength ? value : value[..MaxLength] + "…";
    }

    private static string HtmlEscaped(string value) => value
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    private static int LongestRun(string text)
    {
        var longest = 0;
        foreach (var run in Backticks().EnumerateMatches(text))
            longest = Math.Max(longest, run.Length);
        return longest;
    }

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();

    // Sentences of words, versions and paths. Left out is all that formats or links: * ` [ ] < > # @ ~ | \ ! and addresses.
    [GeneratedRegex(@"^(?!\d+[.)]\s)[A-Za-z0-9/('][A-Za-z0-9 ._/='(),;:%+→-]*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Harmless();

    [GeneratedRegex(@"://|www\.|:[\w+-]*[a-z+-][\w+-]*:|(^|[^A-Za-z0-9])_|_([^A-Za-z0-9]|$)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Linking();
}
