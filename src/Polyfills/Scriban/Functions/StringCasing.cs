using System.Text;

namespace Scriban.Functions;

/// <summary>Upper and lower case of words.</summary>
internal static class StringCasing
{
    /// <summary>Only the first character changes.</summary>
    public static string Capitalize(string? text)
    {
        if (string.IsNullOrEmpty(text) || char.IsUpper(text[0])) return text ?? string.Empty;
        return char.ToUpper(text[0]) + text[1..];
    }

    /// <summary>Capitalizes the first letter after each stretch of whitespace.</summary>
    public static string CapitalizeWords(string? text)
    {
        var result = new StringBuilder(text?.Length ?? 0);
        var atStart = true;
        foreach (var c in text ?? string.Empty)
        {
            if (char.IsWhiteSpace(c)) atStart = true;
            var capitalize = atStart && char.IsLetter(c);
            if (capitalize) atStart = false;
            result.Append(capitalize ? char.ToUpper(c) : c);
        }

        return result.ToString();
    }

    /// <summary>Lower-case letters and digits, with a dash for everything between them.</summary>
    public static string Handleize(string text)
    {
        var result = new StringBuilder(text.Length);
        var last = '\0';
        foreach (var c in text)
        {
            var isPlain = char.IsLetterOrDigit(c);
            if (isPlain) result.Append(char.ToLowerInvariant(c));
            else if (last != '-') result.Append('-');
            last = isPlain ? c : '-';
        }

        if (result.Length > 0 && result[^1] == '-') result.Length--;
        return result.ToString();
    }
}
