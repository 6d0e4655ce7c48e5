using System.Text;

namespace Scriban.Functions;

/// <summary>Text as a literal.</summary>
internal static class StringEscapes
{
    /// <summary>Text as it stands between double quotes in a template.</summary>
    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny('"', '\\') && !text.AsSpan().ContainsAnyInRange('\0', '\x1f')) return text;
        var result = new StringBuilder(text.Length + 8);
        foreach (var c in text)
        {
            _ = c switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\a' => result.Append("\\a"),
                '\b' => result.Append("\\b"),
                '\t' => result.Append("\\t"),
                '\r' => result.Append("\\r"),
                '\v' => result.Append("\\v"),
                '\f' => result.Append("\\f"),
                '\n' => result.Append("\\n"),
                < ' ' => result.Append($"\\x{(int)c:x2}"),
                _ => result.Append(c),
            };
        }

        return result.ToString();
    }
}
