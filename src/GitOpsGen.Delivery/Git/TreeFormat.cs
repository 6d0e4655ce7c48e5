using System.Buffers;
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
        var sorted = new List<NamedLine>(lines.Count);
        foreach (var (name, line) in lines)
            sorted.Add(new NamedLine(name, line));
        sorted.Sort(static (a, b) => a.SortedAs.AsSpan().SequenceCompareTo(b.SortedAs));
        var content = new ArrayBufferWriter<byte>(40 * lines.Count + 1);
        foreach (var (name, line) in sorted)
            Write(content, line.Mode, name, line.Id.RawId);
        return PackObject.Of(PackObjectType.Tree, content.WrittenSpan.ToArray());
    }

    /// <summary>Adds one line; they must come in Git's order.</summary>
    public static void Write(ArrayBufferWriter<byte> content, Mode mode, string name, ReadOnlySpan<byte> id)
    {
        Encoding.ASCII.GetBytes(Convert.ToString((int)mode, 8), content);
        content.Write(" "u8);
        Encoding.UTF8.GetBytes(name, content);
        content.Write("\0"u8);
        content.Write(id);
    }

    /// <summary>True for what has the content of a file: no folder, link or submodule.</summary>
    public static bool IsFile(this TreeEntry entry) => entry is { TargetType: TreeEntryTargetType.Blob, Mode: not Mode.SymbolicLink };

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

    private sealed record NamedLine(string Name, TreeLine Line)
    {
        public byte[] SortedAs { get; } = Encoding.UTF8.GetBytes(Line.Mode == Mode.Directory ? Name + "/" : Name);
    }
}
