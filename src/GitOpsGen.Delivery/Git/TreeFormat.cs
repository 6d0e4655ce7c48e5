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
            sorted.Add(new NamedLine(Encoding.UTF8.GetBytes(name), line));
        sorted.Sort(static (a, b) => a.SortedAs.AsSpan().SequenceCompareTo(b.SortedAs));
        var content = new MemoryStream(lines.Count * 40);
        foreach (var entry in sorted)
        {
            content.Write(Encoding.ASCII.GetBytes(Convert.ToString((int)entry.Line.Mode, 8) + " "));
            content.Write(entry.Name);
            content.WriteByte(0);
            content.Write(entry.Line.Id.RawId);
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

    private sealed record NamedLine(byte[] Name, TreeLine Line)
    {
        public byte[] SortedAs { get; } = Line.Mode == Mode.Directory ? [.. Name, (byte)'/'] : Name;
    }
}
