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
    public static byte[] Hash(PackObjectType type, byte[] content)
    {
        var name = type switch { PackObjectType.Commit => "commit", PackObjectType.Tree => "tree", _ => "blob" };
        using var sha1 = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        sha1.AppendData(Encoding.ASCII.GetBytes($"{name} {content.Length}\0"));
        sha1.AppendData(content);
        return sha1.GetHashAndReset();
    }
}
