using System.Globalization;
using System.Text;

namespace GitOpsGen.Core.Diffing;

/// <summary>Makes text safe to show: a value must not move the cursor, colour the terminal or turn the reading direction.</summary>
internal static class Printable
{
    public static string Escape(string text) => text.Any(IsUnsafe) ? EscapeAll(text) : text;

    /// <summary>Control, bidirectional, zero-width and unpaired surrogate characters; a tab is harmless.</summary>
    public static bool IsUnsafe(char c) => c switch
    {
        '\t' => false,
        < ' ' or (>= '\u007F' and < '\u00A0') => true,
        (>= '\u200B' and <= '\u200F') or (>= '\u2028' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' => true,
        _ => false,
    };

    private static string EscapeAll(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            if (IsUnsafe(c))
                result.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            else
                result.Append(c);
        }
        return result.ToString();
    }
}
