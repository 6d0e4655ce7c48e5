namespace GitOpsGen.Delivery.Files;

/// <summary>Which folders a write has to make. One in a deleted file's place counts.</summary>
internal sealed class NewFolders(DiskTree tree, IEnumerable<string> deleted)
{
    private readonly HashSet<string> _deleted = deleted.ToHashSet(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> _isNew = new(StringComparer.Ordinal);

    /// <summary>The outermost new folder that a file will be in; null when its folder is there already.</summary>
    public string? Outermost(string file)
    {
        for (var slash = file.IndexOf('/'); slash > 0; slash = file.IndexOf('/', slash + 1))
        {
            if (IsNew(file[..slash]))
                return file[..slash];
        }

        return null;
    }

    private bool IsNew(string folder)
    {
        if (!_isNew.TryGetValue(folder, out var isNew))
            _isNew[folder] = isNew = _deleted.Contains(folder) || !Directory.Exists(tree.Full(folder));
        return isNew;
    }
}
