using System.Text;
using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>Private keys: PEM (also of PGP and PuTTY), age, JSON web keys with a private part, bare DER, and any of these in base64.</summary>
internal static partial class PrivateKeys
{
    /// <summary>Base64 in base64 occurs (a Secret's data that was encoded once too often); deeper nesting does not.</summary>
    private const int MaxDepth = 3;

    /// <summary>A shorter text holds no encoded key.</summary>
    private const int MinEncodedLength = 40;

    // "PRIVATE KEY" and "AGE-SECRET-KEY-1" in base64 look differently for each of the three ways to fall on its groups;
    // the fourth entry of a row is "-----BEGIN " in base64 twice.
    /// <summary>One of these is in every text that holds a key, except in one that is base64 as a whole.</summary>
    public static readonly string[] Marks =
        ["PRIVATE KEY", "AGE-SECRET-KEY-1", "PuTTY-User-Key-File", "\"d\"", "MII", "MHcCAQEE", "MHQCAQEE", "MIG",
            "UFJJVkFURSBLRV", "BSSVZBVEUgS0VZ", "QUklWQVRFIEtFW", "TFMwdExTMUNSVWRKVG", "QUdFLVNFQ1JFVC1LRVktM", "FHRS1TRUNSRVQtS0VZLT", "BR0UtU0VDUkVULUtFWS0x"];

    private static readonly MarkSet AnyMark = new(Marks);

    /// <returns>Where the key begins; 0 for one inside of base64 that is all of the text.</returns>
    public static SecretMatch? Find(string text) => Find(text, 0);

    private static SecretMatch? Find(string text, int depth)
    {
        if (!AnyMark.FoundIn(text))
            return depth < MaxDepth && IsEncoded(text) && Decode(text) is { } whole ? Encoded(Find(whole, depth + 1), 0) : null;
        if (PemPattern().Match(text) is { Success: true } pem)
            return new(SecretKind.PrivateKey, "a private key", pem.Index);
        if (text.IndexOf("AGE-SECRET-KEY-1", StringComparison.Ordinal) is >= 0 and var age)
            return new(SecretKind.PrivateKey, "an age private key", age);
        if (text.Contains("\"kty\"", StringComparison.Ordinal) && PrivateJwkPattern().Match(text) is { Success: true } jwk)
            return new(SecretKind.PrivateKey, "the private part of a JSON web key", jwk.Index);
        if (DerPattern().Match(text) is { Success: true } der)
            return new(SecretKind.PrivateKey, "a private key", der.Index);
        return depth < MaxDepth ? FindEncoded(text, depth) : null;
    }

    private static SecretMatch? FindEncoded(string text, int depth)
    {
        foreach (Match run in EncodedPattern().Matches(text))
        {
            if (Decode(run.Value) is { } decoded && Encoded(Find(decoded, depth + 1), run.Index) is { } found)
                return found;
        }
        return null;
    }

    private static SecretMatch? Encoded(SecretMatch? found, int offset) =>
        found is { } match ? match with { What = match.What.EndsWith("base64", StringComparison.Ordinal) ? match.What : match.What + " in base64", Offset = offset } : null;

    /// <summary>True when the whole text is base64; the first character of most others already tells.</summary>
    public static bool IsEncoded(string text) =>
        text.Length >= MinEncodedLength && EncodedCharacters.ContainsAllOf(text);

    private static readonly AsciiSet EncodedCharacters = new("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=\r\n");

    private static string? Decode(string run)
    {
        var characters = new string([.. run.Where(character => !char.IsWhiteSpace(character))]).TrimEnd('=');
        characters = characters[..(characters.Length - (characters.Length % 4 == 1 ? 1 : 0))];
        var bytes = new byte[characters.Length];
        return Convert.TryFromBase64String(characters.PadRight((characters.Length + 3) / 4 * 4, '='), bytes, out var length)
            ? Encoding.Latin1.GetString(bytes, 0, length)
            : null;
    }

    [GeneratedRegex("-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----|PuTTY-User-Key-File-[0-9]")]
    private static partial Regex PemPattern();

    [GeneratedRegex("\"d\"\\s*:\\s*\"[A-Za-z0-9_-]{16,}\"")]
    private static partial Regex PrivateJwkPattern();

    /// <summary>PKCS#8 and PKCS#1 begin with a version number where a certificate begins with another sequence; SEC 1 likewise.</summary>
    [GeneratedRegex("(?<![A-Za-z0-9+/])(?:MII[A-Za-z0-9+/]{3}(?:IBADANBgkqhkiG9w0B|IBAAKC|wIBADANBgkqhkiG9w0B|IBADAHBgc)|MHcCAQEE|MHQCAQEE|MIG[A-Za-z0-9]AgEAM(?:B|A)|MIGkAgEBBD)")]
    private static partial Regex DerPattern();

    [GeneratedRegex(@"[A-Za-z0-9+/]{20,}(?:\s+[A-Za-z0-9+/]+)*={0,2}")]
    private static partial Regex EncodedPattern();
}
