using System.Globalization;
using System.Text;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>A scalar as YAML on one line: bare where it reads back as itself, else in double quotes.</summary>
internal static class ScalarText
{
    private static readonly AsciiSet Separators = new(",[]{}\t");

    /// <summary>Reads back as the same value of the same type: the string <c>1</c> comes out quoted, the number does not.</summary>
    public static string Of(ScalarNode scalar)
    {
        if (scalar.Kind == ScalarKind.Null)
            return "null";
        if (scalar.Kind != ScalarKind.String)
            return scalar.Text;
        return ReadsBack(scalar.Text) ? scalar.Text : Quote(scalar.Text);
    }

    /// <summary>A mapping's key, which is always a string to whoever parses it.</summary>
    public static string Key(string key) => ReadsBack(key) ? key : Quote(key);

    private static bool ReadsBack(string text) =>
        text.Length > 0
        && ScalarKinds.Of(text) == ScalarKind.String
        && !"-?:,[]{}#&*!|>'\"%@` ".Contains(text[0])
        && text[^1] is not (' ' or ':')
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !Separators.ContainsAnyOf(text)
        && !text.Any(Printable.IsUnsafe);

    private static string Quote(string text)
    {
        var result = new StringBuilder("\"");
        foreach (var c in text)
        {
            result.Append(c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\n' => "\\n",
                '\t' => "\\t",
                '\r' => "\\r",
                _ when Printable.IsUnsafe(c) => "\\u" + ((int)c).ToString("x4", CultureInfo.InvariantCulture),
                _ => c.ToString(),
            });
        }
        return result.Append('"').ToString();
    }
}
