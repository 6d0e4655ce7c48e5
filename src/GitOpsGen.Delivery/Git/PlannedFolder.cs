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
    private const int ManyFolders = 64;

    private readonly Dictionary<string, PlannedFolder> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PlannedBlob> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _stale = new(StringComparer.Ordinal);
    private ObjectId? _id;

    public void Add(PlannedBlob blob)
    {
        var folder = FolderOf(blob.File.Path, out var name);
        folder._files[name] = blob;
    }

    public void AddStale(string path)
    {
        var folder = FolderOf(path, out var name);
        folder._stale[name] = path;
    }

    /// <summary>Computes the ids of all folders, which need the planned files only.</summary>
    public void Identify() => Id();

    /// <param name="compare">Path, the blob that stands there, and the planned file, if it is still planned.</param>
    public void Compare(Tree? tree, Dictionary<string, Standing> standings, Func<string, Blob, OutputFile?, Standing> compare)
    {
        if (tree is null)
            return;
        if (tree.Id == Id())
        {
            MarkAll(standings, Standing.AsPlanned);
            return;
        }

        var entries = tree.ToDictionary(e => e.Name, StringComparer.Ordinal);
        foreach (var (name, (file, id)) in _files)
        {
            if (entries.TryGetValue(name, out var entry))
                standings[file.Path] = entry.Target.Id == id && IsFile(entry) ? Standing.AsPlanned : At(entry, file.Path, file, compare);
        }

        foreach (var (name, path) in _stale)
        {
            if (entries.TryGetValue(name, out var entry))
                standings[path] = At(entry, path, file: null, compare);
        }

        foreach (var (name, folder) in _folders)
        {
            if (!entries.TryGetValue(name, out var entry))
                continue;
            if (entry.TargetType == TreeEntryTargetType.Tree)
                folder.Compare((Tree)entry.Target, standings, compare);
            else if (!_stale.ContainsKey(name))
                folder.MarkAll(standings, Standing.Obstructed);
        }
    }

    private static Standing At(TreeEntry entry, string path, OutputFile? file, Func<string, Blob, OutputFile?, Standing> compare) =>
        IsFile(entry) ? compare(path, (Blob)entry.Target, file) : Standing.Obstructed;

    private static bool IsFile(TreeEntry entry) => entry is { TargetType: TreeEntryTargetType.Blob, Mode: not Mode.SymbolicLink };

    /// <summary>The id of a folder with these files and nothing else.</summary>
    private ObjectId Id()
    {
        if (_id is not null)
            return _id;
        if (_folders.Count >= ManyFolders)
            Parallel.ForEach(_folders.Values, folder => folder.Id());
        var lines = new Dictionary<string, TreeLine>(_files.Count + _folders.Count, StringComparer.Ordinal);
        foreach (var (name, (_, id)) in _files)
            lines.Add(name, new TreeLine(Mode.NonExecutableFile, id));
        foreach (var (name, folder) in _folders)
        {
            if (folder.HasFiles)
                lines.Add(name, new TreeLine(Mode.Directory, folder.Id()));
        }

        return _id = TreeFormat.Encode(lines).Id;
    }

    private bool HasFiles => _files.Count > 0 || _folders.Values.Any(f => f.HasFiles);

    private void MarkAll(Dictionary<string, Standing> standings, Standing standing)
    {
        foreach (var (file, _) in _files.Values)
            standings[file.Path] = standing;
        foreach (var folder in _folders.Values)
            folder.MarkAll(standings, standing);
    }

    private PlannedFolder FolderOf(string path, out string name)
    {
        var (folder, start) = (this, 0);
        for (var slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', start))
        {
            var part = path[start..slash];
            if (!folder._folders.TryGetValue(part, out var next))
                folder._folders[part] = next = new PlannedFolder();
            (folder, start) = (next, slash + 1);
        }

        name = path[start..];
        return folder;
    }
}

/// <summary>A planned file with the id that Git would give its content.</summary>
internal sealed record PlannedBlob(OutputFile File, ObjectId Id);
