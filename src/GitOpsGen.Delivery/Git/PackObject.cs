using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>The object types of Git's pack format, with the format's own numbers (gitformat-pack).</summary>
internal enum PackObjectType
{
    Commit = 1,
    Tree = 2,
    Blob = 3,
}

/// <summary>A Git object in memory with its name.</summary>
internal sealed record PackObject(PackObjectType Type, byte[] Content, ObjectId Id)
{
    public static PackObject Of(PackObjectType type, byte[] content) => new(type, content, new ObjectId(Hash(type, content)));

    /// <summary>Git names an object by the SHA-1 of its type, length and content.</summary>
    [SuppressMessage("Security", "CA5350", Justification = "the format's own, not a choice of ours")]
    public static byte[] Hash(PackObjectType type, ReadOnlySpan<byte> content)
    {
        var name = type switch { PackObjectType.Commit => "commit", PackObjectType.Tree => "tree", _ => "blob" };
        // One call on a borrowed copy costs less than hashing piece by piece, and leaves no garbage.
        var whole = ArrayPool<byte>.Shared.Rent(content.Length + 32);
        var header = Encoding.ASCII.GetBytes($"{name} {content.Length}\0", whole);
        content.CopyTo(whole.AsSpan(header));
        var hash = SHA1.HashData(whole.AsSpan(0, header + content.Length));
        ArrayPool<byte>.Shared.Return(whole);
        return hash;
    }
}
