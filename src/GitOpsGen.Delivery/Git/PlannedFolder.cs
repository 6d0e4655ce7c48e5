using System.Buffers;
using GitOpsGen.Core.Rendering;
using GitOpsGen.Delivery.Files;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>
/// The planned files as folders with the ids that Git would give them. A folder whose id the repository already has at
/// that place needs no look inside: that is why an unchanged tree of 16,000 files is recognised in milliseconds.
/// </summary>
internal sealed class PlannedFolder
{
    /// <summary>From here on, as in the folder of all clusters, several cores are faster than one.</summary>
    private const int ManyEntries = 64;

    private readonly ReadOnlyMemory<OutputFile> _files;
    private readonly int _start;
    private readonly Entry[] _entries;
    private readonly byte[] _id;

    /// <param name="files">All of this folder and below, in ordinal order of their paths, which is also the order of a
    /// Git tree: <c>a.b</c>, <c>a/x</c>, <c>ab</c>.</param>
    /// <param name="start">Where the names in this folder begin in the paths.</param>
    public PlannedFolder(ReadOnlyMemory<OutputFile> files, int start = 0)
    {
        (_files, _start) = (files, start);
        var parts = Parts();
        _entries = new Entry[parts.Count];
        if (parts.Count >= ManyEntries)
        {
            Parallel.For(0, parts.Count, i => _entries[i] = EntryOf(parts[i]));
        }
        else
        {
            for (var i = 0; i < parts.Count; i++)
                _entries[i] = EntryOf(parts[i]);
        }

        var content = new ArrayBufferWriter<byte>(40 * _entries.Length + 1);
        foreach (var (name, file, folder) in _entries)
        {
            if (folder is not null)
                TreeFormat.Write(content, Mode.Directory, name, folder._id);
            else
                TreeFormat.Write(content, Mode.NonExecutableFile, name, PackObject.Hash(PackObjectType.Blob, file!.Content));
        }

        _id = PackObject.Hash(PackObjectType.Tree, content.WrittenSpan);
    }

    /// <param name="standings">Receives every planned file that is not absent.</param>
    /// <param name="stale">Paths that are no longer planned: where a folder is planned now, such a file makes way.</param>
    /// <param name="compare">Asked about a file with other content than planned.</param>
    public void Compare(Tree? tree, Dictionary<string, Standing> standings, IReadOnlySet<string> stale, Func<Blob, OutputFile, Standing> compare)
    {
        if (tree is null)
            return;
        if (_id.AsSpan().SequenceEqual(tree.Id.RawId))
        {
            MarkAll(standings, Standing.AsPlanned);
            return;
        }

        var existing = tree.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        foreach (var (name, file, folder) in _entries)
        {
            if (!existing.TryGetValue(name, out var there))
                continue;
            if (file is not null)
                standings[file.Path] = there.IsFile() ? compare((Blob)there.Target, file) : Standing.Obstructed;
            else if (there.TargetType == TreeEntryTargetType.Tree)
                folder!.Compare((Tree)there.Target, standings, stale, compare);
            else if (!stale.Contains(folder!.Path))
                folder.MarkAll(standings, Standing.Obstructed);
        }
    }

    private string Path => _files.Span[0].Path[..(_start - 1)];

    private void MarkAll(Dictionary<string, Standing> standings, Standing standing)
    {
        foreach (var file in _files.Span)
            standings[file.Path] = standing;
    }

    /// <summary>The files of this folder one by one, those of its folders together.</summary>
    private List<ReadOnlyMemory<OutputFile>> Parts()
    {
        List<ReadOnlyMemory<OutputFile>> parts = [];
        for (int from = 0, to; from < _files.Length; from = to)
        {
            to = from + 1;
            var path = _files.Span[from].Path;
            if (path.IndexOf('/', _start) is var slash and >= 0)
            {
                var folder = path.AsSpan(_start, slash + 1 - _start);
                while (to < _files.Length && _files.Span[to].Path.AsSpan(_start).StartsWith(folder))
                    to++;
            }

            parts.Add(_files[from..to]);
        }

        return parts;
    }

    private Entry EntryOf(ReadOnlyMemory<OutputFile> part)
    {
        var first = part.Span[0];
        var slash = first.Path.IndexOf('/', _start);
        return slash < 0
            ? new Entry(first.Path[_start..], first, Folder: null)
            : new Entry(first.Path[_start..slash], File: null, new PlannedFolder(part, slash + 1));
    }

    /// <summary>Either a file or a folder.</summary>
    private readonly record struct Entry(string Name, OutputFile? File, PlannedFolder? Folder);
}
