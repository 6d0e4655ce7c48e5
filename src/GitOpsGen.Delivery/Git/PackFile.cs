using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using GitOpsGen.Core;
using LibGit2Sharp;

#pragma warning disable CA5350 // Weak hash: Git's formats prescribe SHA-1.

namespace GitOpsGen.Delivery.Git;

/// <summary>
/// Writes objects as one pack with its index, as gitformat-pack describes (pack version 2, index version 2). All objects
/// of a commit become visible at once, and 16,000 cost two files instead of 16,000: that is where the time of
/// <c>git add</c> goes.
/// </summary>
internal static class PackFile
{
    /// <summary>RFC 1950 and 1951: header, one empty block, Adler-32 of nothing. <see cref="ZLibStream"/> writes no bytes at all for no bytes.</summary>
    private static readonly byte[] s_deflatedNothing = [0x78, 0x01, 0x03, 0x00, 0x00, 0x00, 0x00, 0x01];

    private const string KeptForUs = "gitopsgen publish\n";

    private sealed record Entry(ObjectId Id, byte[] Bytes, uint Crc)
    {
        public long Offset { get; set; }
    }

    /// <summary>
    /// Until a branch leads to them, Git may take the new objects for garbage, and a pack without its index for one that it has
    /// packed already: <c>git gc</c> would delete both. A <c>.keep</c> file forbids it, as for Git's own receive-pack.
    /// </summary>
    /// <param name="objectsFolder">The repository's <c>objects</c> folder.</param>
    /// <returns>The <c>.keep</c> file, to be deleted when a branch leads to the objects.</returns>
    public static string Write(string objectsFolder, IReadOnlyCollection<PackObject> objects)
    {
        var entries = ParallelMap.Select([.. objects.DistinctBy(o => o.Id)], Compress);
        var folder = Path.Combine(objectsFolder, "pack");
        Directory.CreateDirectory(folder);
        RemoveAbandonedKeeps(folder);
        var temporary = Path.Combine(folder, $"tmp_pack_{Guid.NewGuid():N}");
        try
        {
            var checksum = WriteTo(temporary, stream => WriteEntries(stream, entries));
            Array.Sort(entries, (a, b) => a.Id.RawId.AsSpan().SequenceCompareTo(b.Id.RawId));
            var name = Path.Combine(folder, $"pack-{Convert.ToHexStringLower(checksum)}");
            File.WriteAllText(name + ".keep", KeptForUs);
            File.Move(temporary, name + ".pack", overwrite: true);
            WriteTo(temporary, stream => WriteIndex(stream, entries, checksum));
            File.Move(temporary, name + ".idx", overwrite: true);
            return name + ".keep";
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Called with the repository's <see cref="Files.FileLock"/> held, so a file of ours is a dead process's.</summary>
    private static void RemoveAbandonedKeeps(string folder)
    {
        foreach (var keep in Directory.GetFiles(folder, "*.keep"))
        {
            try
            {
                if (File.ReadAllText(keep) == KeptForUs)
                    File.Delete(keep);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another program's, which is done with it or lets nobody read it.
            }
        }
    }

    private static Entry Compress(PackObject source)
    {
        var bytes = new MemoryStream(source.Content.Length + 16);
        // Type in bits 4-6 and length in 4, then 7 bits a byte, least significant first.
        var length = source.Content.Length;
        var head = ((int)source.Type << 4) | (length & 15);
        for (length >>= 4; length > 0; length >>= 7)
        {
            bytes.WriteByte((byte)(head | 0x80));
            head = length & 0x7f;
        }

        bytes.WriteByte((byte)head);
        if (source.Content.Length == 0)
            bytes.Write(s_deflatedNothing);
        using (var zlib = new ZLibStream(bytes, CompressionLevel.Fastest, leaveOpen: true))
            zlib.Write(source.Content);
        var packed = bytes.ToArray();
        return new Entry(source.Id, packed, Crc32.Of(packed));
    }

    private static void WriteEntries(Stream stream, Entry[] entries)
    {
        stream.Write("PACK"u8);
        Write(stream, 2);
        Write(stream, (uint)entries.Length);
        var offset = 12L;
        foreach (var entry in entries)
        {
            entry.Offset = offset;
            offset += entry.Bytes.Length;
            stream.Write(entry.Bytes);
        }

        // Larger ones need the index's 64-bit table; a rendered mesh is three orders of magnitude smaller.
        if (offset > int.MaxValue)
            throw new IOException("more than 2 GiB of changes in one commit");
    }

    private static void WriteIndex(Stream stream, Entry[] sorted, byte[] packChecksum)
    {
        stream.Write([0xff, (byte)'t', (byte)'O', (byte)'c', 0, 0, 0, 2]);
        var next = 0;
        for (var first = 0; first < 256; first++)
        {
            while (next < sorted.Length && sorted[next].Id.RawId[0] <= first)
                next++;
            Write(stream, (uint)next);
        }

        foreach (var entry in sorted)
            stream.Write(entry.Id.RawId);
        foreach (var entry in sorted)
            Write(stream, entry.Crc);
        foreach (var entry in sorted)
            Write(stream, (uint)entry.Offset);
        stream.Write(packChecksum);
    }

    /// <summary>Both files end in the SHA-1 of all that stands before it, and are read-only once complete.</summary>
    private static byte[] WriteTo(string path, Action<Stream> write)
    {
        var content = new MemoryStream();
        write(content);
        var checksum = SHA1.HashData(content.GetBuffer().AsSpan(0, (int)content.Length));
        content.Write(checksum);
        using var file = File.Create(path);
        content.WriteTo(file);
        file.Flush(flushToDisk: true);
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file.SafeFileHandle, UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead);
        return checksum;
    }

    private static void Write(Stream stream, uint value)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, value);
        stream.Write(bytes);
    }
}
