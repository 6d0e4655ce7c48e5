using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>A regular expression in RE2's syntax, compiled when it is first needed.</summary>
public sealed class SchemaPattern(string text)
{
    private readonly Lazy<Regex?> _regex = new(() => Compile(text));

    public string Text { get; } = text;

    /// <summary>True as well for a pattern that .NET cannot read: better to let a value pass than to reject a valid one.</summary>
    public bool Matches(string value) => _regex.Value?.IsMatch(value) ?? true;

    // NonBacktracking keeps RE2's promise: linear time, whatever a user's own CRD brings.
    private static Regex? Compile(string text)
    {
        // POSIX classes mean something else to .NET.
        if (text.Contains("[:", StringComparison.Ordinal))
            return null;
        try
        {
            return new Regex(EndOfText(text), RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    // In RE2 '$' is the end of the text; in .NET it also matches before a last line feed.
    private static string EndOfText(string text)
    {
        if (!text.Contains('$'))
            return text;
        var result = new System.Text.StringBuilder(text.Length + 4);
        var inClass = false;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '\\' && i + 1 < text.Length)
                result.Append(c).Append(text[++i]);
            else
                result.Append(c == '$' && !inClass ? @"\z" : c);
            inClass = c switch { '[' => true, ']' => false, _ => inClass };
        }
        return result.ToString();
    }
}
