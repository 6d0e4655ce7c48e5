using System.Globalization;
using System.Text;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Rendering;

/// <summary>Writes a string as a YAML scalar that every reader, YAML 1.1 or 1.2, takes for that same string.</summary>
public static class YamlScalar
{
    private static readonly AsciiSet PlainCharacters = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-./@+:=*;() ");

    /// <summary>The string as it is where that is safe, otherwise in double quotes.</summary>
    public static string Of(string text) => IsPlainSafe(text) ? text : Quote(text);

    /// <summary>True when the bare text can stand as a whole scalar, in block or flow style.</summary>
    public static bool IsPlainSafe(string text) =>
        text.Length > 0
        && (char.IsAsciiLetterOrDigit(text[0]) || text[0] is '_' or '/')
        && text[^1] is not (' ' or ':')
        && PlainCharacters.ContainsAllOf(text)
        && !text.Contains(": ", StringComparison.Ordinal)
        && ScalarKinds.Of(text) == ScalarKind.String
        && !LooksLikeDate(text);

    /// <summary>
    /// Double quotes even where none are needed; line breaks and what
    /// does not print become escapes, so the result is one line.
    /// </summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        AppendEscaped(quoted, text);
        return quoted.Append('"').ToString();
    }

    /// <summary>The inside of a double-quoted scalar.</summary>
    public static void AppendEscaped(StringBuilder output, string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var pair = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (pair)
                output.Append(c).Append(text[++i]);
            else if (Escape(c) is { } escape)
                output.Append(escape);
            else
                output.Append(c);
        }
    }

    private static string? Escape(char c) => c switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        '\t' => "\\t",
        '\r' => "\\r",
        // Line separators and the byte-order mark are line breaks or invisible to some readers; lone surrogates are not text.
        _ when char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF' || char.IsSurrogate(c) =>
            "\\u" + ((int)c).ToString("X4", CultureInfo.InvariantCulture),
        _ => null,
    };

    // YAML 1.1 timestamps: go-yaml makes times of them.
    private static bool LooksLikeDate(string text) => text.Length >= 8 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[3]) && text[4] == '-';
}
