using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace Scriban.Functions;

/// <summary>Hashes as lower-case hexadecimal digits, and Base64, all of UTF-8 text.</summary>
internal static class StringHashes
{
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "The template asks for it by name.")]
    [SuppressMessage("Security", "CA5351:Do Not Use Broken Cryptographic Algorithms", Justification = "The template asks for it by name.")]
    public static void Define(FunctionGroup group)
    {
        group.Define<string?>("md5", "text", (_, text) => Hex(MD5.HashData(Bytes(text))));
        group.Define<string?>("sha1", "text", (_, text) => Hex(SHA1.HashData(Bytes(text))));
        group.Define<string?>("sha256", "text", (_, text) => Hex(SHA256.HashData(Bytes(text))));
        group.Define<string?>("sha512", "text", (_, text) => Hex(SHA512.HashData(Bytes(text))));
        group.Define<string?, string?>("hmac_sha1", "text secretKey", (_, text, key) => Hex(HMACSHA1.HashData(Bytes(key), Bytes(text))));
        group.Define<string?, string?>(
            "hmac_sha256", "text secretKey", (_, text, key) => Hex(HMACSHA256.HashData(Bytes(key), Bytes(text))));
        group.Define<string?, string?>(
            "hmac_sha512", "text secretKey", (_, text, key) => Hex(HMACSHA512.HashData(Bytes(key), Bytes(text))));
        group.Define<string?>("base64_encode", "text", (_, text) => Convert.ToBase64String(Bytes(text)));
        group.Define<string?>(
            "base64_decode", "text", (_, text) => Encoding.UTF8.GetString(Convert.FromBase64String(text ?? string.Empty)));
    }

    private static byte[] Bytes(string? text) => Encoding.UTF8.GetBytes(text ?? string.Empty);

    private static string Hex(byte[] hash) => Convert.ToHexStringLower(hash);
}
