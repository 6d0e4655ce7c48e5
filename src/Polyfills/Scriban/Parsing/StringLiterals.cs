using System.Globalization;
using System.Text;

namespace Scriban.Parsing;

/// <summary>The text of string literals.</summary>
internal static class StringLiterals
{
    /// <summary>The text that a literal stands for, and the last escape in it that there is none of.</summary>
    public static string Unescape(string literal, bool interpolated, out char? unknown)
    {
        unknown = null;
        if (!literal.Contains('\\')) return literal;
        var text = new StringBuilder(literal.Length);
        for (var i = 0; i < literal.Length; i++)
        {
            if (literal[i] != '\\' || i == literal.Length - 1)
            {
                text.Append(literal[i]);
                continue;
            }

            i++;
            switch (literal[i])
            {
                case '\n':
                    break;
                case '\r':
                    if (i + 1 < literal.Length && literal[i + 1] == '\n') i++;
                    break;
                case 'u':
                    text.Append(Code(literal, i + 1, 4));
                    i += 4;
                    break;
                case 'x':
                    text.Append(Code(literal, i + 1, 2));
                    i += 2;
                    break;
                case '{' when interpolated:
                    text.Append('{');
                    break;
                default:
                    if (Simple(literal[i]) is { } simple) text.Append(simple);
                    else unknown = literal[i];
                    break;
            }
        }

        return text.ToString();
    }

    private static char? Simple(char c) => c switch
    {
        '0' => '\0',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '\'' or '"' or '\\' => c,
        _ => null,
    };

    private static char Code(string literal, int start, int length)
    {
        var digits = literal.AsSpan(start, Math.Min(length, literal.Length - start));
        return int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) ? (char)code : '\0';
    }
}
