using System.Text;

namespace GitOpsGen.Core.Diffing;

/// <summary>A file's content as text; <see cref="Value"/> is null when the bytes are not UTF-8.</summary>
internal sealed record FileText(byte[] Bytes)
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public string? Value { get; } = Decode(Bytes);

    /// <summary>The content after the comment lines that a rendered file begins with; those name its origin and mean nothing.</summary>
    public static ReadOnlySpan<byte> WithoutHeader(ReadOnlySpan<byte> bytes)
    {
        while (bytes.Length > 0 && bytes[0] == (byte)'#')
        {
            var end = bytes.IndexOf((byte)'\n');
            bytes = end < 0 ? [] : bytes[(end + 1)..];
        }
        return bytes;
    }

    private static string? Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF');
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
