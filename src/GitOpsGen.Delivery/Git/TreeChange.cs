using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>
/// Changes to a Git tree, folder by folder. Only folders on the way to a change are read and written, so that one
/// cluster of a thousand costs a handful of objects.
/// </summary>
internal sealed class TreeChange
{
    private readonly Dictionary<string, TreeChange> _folders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ObjectId?> _files = new(StringComparer.Ordinal);

    /// <param name="blob">The new content; null deletes the file.</param>
    public void Set(string path, ObjectId? blob)
    {
        var folder = this;
        var parts = path.Split('/');
        foreach (var part in parts[..^1])
        {
            if (!folder._folders.TryGetValue(part, out var next))
                folder._folders[part] = next = new TreeChange();
            folder = next;
        }

        folder._files[parts[^1]] = blob;
    }

    /// <param name="objects">Receives the tree objects that are new.</param>
    /// <returns>The changed tree; null when nothing is left in it, because Git has no empty folders.</returns>
    public ObjectId? ApplyTo(Tree? tree, ICollection<PackObject> objects)
    {
        var lines = TreeFormat.Decode(tree);
        foreach (var (name, blob) in _files)
        {
            if (blob is null)
                lines.Remove(name);
            else
                lines[name] = new TreeLine(ModeOf(lines, name), blob);
        }

        foreach (var (name, change) in _folders)
        {
            var existing = lines.TryGetValue(name, out var line) && line.Mode == Mode.Directory ? (Tree)tree![name].Target : null;
            if (change.ApplyTo(existing, objects) is { } changed)
                lines[name] = new TreeLine(Mode.Directory, changed);
            else if (existing is not null)
                lines.Remove(name);
        }

        if (lines.Count == 0)
            return null;
        var result = TreeFormat.Encode(lines);
        if (result.Id != tree?.Id)
            objects.Add(result);
        return result.Id;
    }

    /// <summary>A file that someone made executable stays so.</summary>
    private static Mode ModeOf(Dictionary<string, TreeLine> lines, string name) =>
        lines.TryGetValue(name, out var old) && old.Mode == Mode.ExecutableFile ? Mode.ExecutableFile : Mode.NonExecutableFile;
}
