using System.Collections.Concurrent;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery.Files;

/// <summary>The tree in a folder. The folder itself need not exist yet.</summary>
public sealed class DiskTree(string root) : ExistingTree
{
    private readonly ConcurrentDictionary<string, bool> _isLink = new(StringComparer.Ordinal);

    public string Root { get; } = Path.GetFullPath(root);

    public override byte[]? Read(string path)
    {
        RefuseLinks(path);
        try
        {
            return File.ReadAllBytes(Full(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(FileDiagnostics.CannotRead(Full(path), e.Message), e);
        }
    }

    internal string Full(string path) => Path.Combine(Root, path);

    /// <exception cref="DeliveryException">A folder on the way to the path is a symbolic link: writing could leave the tree.</exception>
    internal void RefuseLinks(string path)
    {
        for (var slash = path.IndexOf('/'); slash > 0; slash = path.IndexOf('/', slash + 1))
        {
            var folder = path[..slash];
            if (_isLink.GetOrAdd(folder, f => new DirectoryInfo(Full(f)).LinkTarget is not null))
                throw new DeliveryException(FileDiagnostics.SymbolicLink(folder));
        }
    }

    private protected override IReadOnlyDictionary<string, Standing> Standings(IReadOnlyList<OutputFile> files, IReadOnlyList<string> stale)
    {
        if (!Directory.Exists(Root))
            return files.Select(file => file.Path).Concat(stale).ToDictionary(path => path, _ => Standing.Absent, StringComparer.Ordinal);
        _ = Lock;
        var removed = stale.ToHashSet(StringComparer.Ordinal);
        var standings = new ConcurrentDictionary<string, Standing>(StringComparer.Ordinal);
        try
        {
            Parallel.ForEach(files, file => standings[file.Path] = At(file.Path, file, removed));
            Parallel.ForEach(stale, path => standings[path] = At(path, null, removed));
        }
        catch (AggregateException e) when (e.InnerExceptions[0] is DeliveryException first)
        {
            throw new DeliveryException(first.Diagnostics, first);
        }

        return standings;
    }

    private Standing At(string path, OutputFile? planned, HashSet<string> removed)
    {
        RefuseLinks(path);
        var info = new FileInfo(Full(path));
        try
        {
            if (info.LinkTarget is not null)
                return Standing.Obstructed;
            return info.Exists ? Compare(path, File.ReadAllBytes(info.FullName), planned)
                : Directory.Exists(info.FullName) || IsUnderForeignFile(path, removed) ? Standing.Obstructed
                : Standing.Absent;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(FileDiagnostics.CannotRead(Full(path), e.Message), e);
        }
    }

    private bool IsUnderForeignFile(string path, HashSet<string> removed)
    {
        for (var slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            var folder = Full(path[..slash]);
            if (Directory.Exists(folder))
                return false;
            if (File.Exists(folder))
                return !removed.Contains(path[..slash]);
        }

        return false;
    }
}
