using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Rendering;

/// <summary>Texts of several lines that YAML's literal style (<c>|</c>) shows as they are, so that a reviewer can read them.</summary>
internal static class LiteralText
{
    /// <summary>
    /// The lines, the last one empty when the text ends with a line break; null for a text that quotes must hold: one
    /// that begins with a blank, has blanks at the end of a line (which files are tidied of), or characters that do not print.
    /// </summary>
    public static string[]? Lines(object? value)
    {
        var text = value switch { string plain => plain, ScalarNode { Kind: ScalarKind.String } scalar => scalar.Text, _ => null };
        if (text is null || !text.Contains('\n') || text[0] is ' ' or '\n' || text.EndsWith("\n\n", StringComparison.Ordinal) || !text.All(IsPrinted))
            return null;
        var lines = text.Split('\n');
        return Array.Exists(lines, line => line.EndsWith(' ')) ? null : lines;
    }

    private static bool IsPrinted(char c) => c is '\n' or (>= ' ' and < (char)0x7F) || (char.IsLetterOrDigit(c) && c != '\uFEFF');
}
