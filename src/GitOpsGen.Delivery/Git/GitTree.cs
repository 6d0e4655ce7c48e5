using GitOpsGen.Core;
using GitOpsGen.Core.Rendering;
using GitOpsGen.Delivery.Files;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>The tree in a commit, under a folder of the repository. Read without a checkout.</summary>
internal sealed class GitTree : ExistingTree
{
    private readonly Tree? _root;
    private readonly string _prefix;
    private PlannedFolder _planned = new(default);

    /// <param name="commit">Null for a repository without commits.</param>
    /// <param name="folder">Where in the repository the rendered tree stands; <c>.</c> for its root.</param>
    public GitTree(Commit? commit, string folder)
    {
        _root = commit?.Tree;
        var path = string.Join('/', folder.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part != "."));
        if (path.Length > 0 && !PathRules.IsSafe(path))
            throw new DeliveryException(FileDiagnostics.UnsafePath(folder));
        if (path.Length > 0 && _root?[path] is { TargetType: not TreeEntryTargetType.Tree })
            throw new DeliveryException(GitDiagnostics.NotAFolder(path));
        _prefix = path.Length > 0 ? path + "/" : "";
    }

    public override byte[]? Read(string path) =>
        _root?[_prefix + path] is { } entry && entry.IsFile() ? Content((Blob)entry.Target) : null;

    /// <summary>The objects of this tree with the plan applied, down to every blob that is new in it.</summary>
    /// <returns>The name of the new root tree.</returns>
    public ObjectId Compose(OwnershipPlan plan, ICollection<PackObject> objects)
    {
        var changes = new TreeChange();
        OutputFile[] written = [.. plan.Added, .. plan.Changed];
        var blobs = ParallelMap.Select(written, file => PackObject.Of(PackObjectType.Blob, file.Content));
        for (var i = 0; i < blobs.Length; i++)
        {
            objects.Add(blobs[i]);
            changes.Set(_prefix + written[i].Path, blobs[i].Id);
        }

        foreach (var path in plan.Deleted)
            changes.Set(_prefix + path, blob: null);
        return changes.ApplyTo(_root, objects) ?? TreeFormat.AddEmpty(objects);
    }

    private protected override void Expect(OutputFile[] files) => _planned = new PlannedFolder(files);

    private protected override IReadOnlyDictionary<string, Standing> Standings(IReadOnlyList<OutputFile> files, IReadOnlyList<string> stale)
    {
        var root = _prefix.Length == 0 ? _root : (Tree?)_root?[_prefix.TrimEnd('/')]?.Target;
        var standings = new Dictionary<string, Standing>(files.Count + stale.Count, StringComparer.Ordinal);
        _planned.Compare(root, standings, stale.ToHashSet(StringComparer.Ordinal), (blob, file) => Compare(file.Path, Content(blob), file));
        foreach (var path in stale)
        {
            if (_root?[_prefix + path] is { } entry)
                standings[path] = entry.IsFile() ? Compare(path, Content((Blob)entry.Target), planned: null) : Standing.Obstructed;
        }

        return standings;
    }

    private static byte[] Content(Blob blob)
    {
        using var stream = blob.GetContentStream();
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
