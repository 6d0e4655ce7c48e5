using System.Security.Cryptography;
using System.Text;

namespace GitOpsGen.Core.Rendering;

/// <summary>One file of the rendered tree.</summary>
/// <param name="Path">Relative to the tree's root, with forward slashes, for example <c>clusters/app/values/istiod.yaml</c>.</param>
/// <param name="Content">UTF-8 without a byte-order mark, lines ending in <c>\n</c>.</param>
public sealed record OutputFile(string Path, byte[] Content)
{
    /// <param name="text">Lines must end in <c>\n</c> already; nothing is converted.</param>
    public OutputFile(string path, string text)
        : this(path, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>Decoded anew at each call.</summary>
    public string Text => Encoding.UTF8.GetString(Content);

    /// <summary>Lower-case hexadecimal SHA-256 of the content, as the lock file records it.</summary>
    public string Sha256 { get; } = Convert.ToHexStringLower(SHA256.HashData(Content));
}
