using System.Globalization;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>The string formats that the API server checks.</summary>
internal static class Encodings
{
    // Go's decoder skips line ends and nothing else.
    public static bool IsBase64(string text)
    {
        if (text.AsSpan().ContainsAny(' ', '\t'))
            return false;
        var buffer = text.Length <= 1024 ? stackalloc byte[1024] : new byte[text.Length];
        return Convert.TryFromBase64String(text, buffer, out _);
    }

    /// <summary>RFC 3339, with <c>T</c> and a zone.</summary>
    public static bool IsDateTime(string text) =>
        text.Length >= 20 && text[10] is 'T' or 't' &&
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
}
