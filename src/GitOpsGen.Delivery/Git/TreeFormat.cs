using System.Text;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>One line of a Git tree object.</summary>
internal readonly record struct TreeLine(Mode Mode, ObjectId Id);

/// <summary>Tree objects as Git stores them: mode in octal, name, NUL, raw id; sorted by bytes, folders as if they ended in a slash.</summary>
internal static class TreeFormat
{
    public static PackObject Encode(IReadOnlyDictionary<string, TreeLine> lines)
    {
        var sorted = lines
            .Select(l => (Name: Encoding.UTF8.GetBytes(l.Key), l.Value))
            .OrderBy(l => l.Value.Mode == Mode.Directory ? [.. l.Name, (byte)'/'] : l.Name, ByteOrder.Instance);
        var content = new MemoryStream(lines.Count * 40);
        foreach (var (name, line) in sorted)
        {
            content.Write(Encoding.ASCII.GetBytes(Convert.ToString((int)line.Mode, 8) + " "));
            content.Write(name);
            content.WriteByte(0);
            content.Write(line.Id.RawId);
        }

        return PackObject.Of(PackObjectType.Tree, content.ToArray());
    }

    public static Dictionary<string, TreeLine> Decode(Tree? tree)
    {
        var lines = new Dictionary<string, TreeLine>(StringComparer.Ordinal);
        foreach (var entry in tree ?? Enumerable.Empty<TreeEntry>())
            lines.Add(entry.Name, new TreeLine(entry.Mode, entry.Target.Id));
        return lines;
    }

    /// <summary>Only the root may be empty.</summary>
    public static ObjectId AddEmpty(ICollection<PackObject> objects)
    {
        var empty = PackObject.Of(PackObjectType.Tree, []);
        objects.Add(empty);
        return empty.Id;
    }

    private sealed class ByteOrder : IComparer<byte[]>
    {
        public static readonly ByteOrder Instance = new();

        public int Compare(byte[]? x, byte[]? y) => x.AsSpan().SequenceCompareTo(y);
    }
}
