using System.Text;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery.Files;

/// <summary>The tree as it stands before delivery: a folder, or a commit in Git.</summary>
public abstract class ExistingTree
{
    private readonly Lazy<LockFile?> _lock;
    private Comparison? _last;

    private protected ExistingTree() => _lock = new Lazy<LockFile?>(ReadLock);

    /// <summary>What the last delivery recorded; null when there was none.</summary>
    /// <exception cref="DeliveryException">The lock is broken.</exception>
    public LockFile? Lock => _lock.Value;

    /// <summary>The bytes at a path relative to the tree's root; null when no file is there.</summary>
    public abstract byte[]? Read(string path);

    /// <summary>What delivering these files here would change. Changes nothing itself.</summary>
    public OwnershipPlan Plan(IReadOnlyList<OutputFile> files, bool force)
    {
        // Asked for once to describe the change and once to make it: comparing 16,000 files is the costly part.
        if (!ReferenceEquals(_last?.Files, files))
            _last = Compare(files);
        return OwnershipPlan.Make(Lock, _last.Standings, files, _last.Stale, _last.Refused, force);
    }

    private Comparison Compare(IReadOnlyList<OutputFile> files)
    {
        OutputFile[] safe = [.. OwnershipPlan.InOrder(files).Where(f => PathRules.IsSafe(f.Path))];
        // None needs the others, and all take their time when the tree is large.
        var expecting = Task.Run(() => Expect(safe));
        var stale = Stale(files);
        Diagnostic[] refused = [.. PathRules.Check(files)];
        expecting.GetAwaiter().GetResult();
        return new Comparison(files, Standings(safe, stale), stale, refused);
    }

    private string[] Stale(IReadOnlyList<OutputFile> files)
    {
        var planned = new HashSet<string>(files.Select(f => f.Path), StringComparer.Ordinal);
        return Lock is null ? [] : [.. Lock.Files.Keys.Where(p => !planned.Contains(p) && PathRules.IsSafe(p))];
    }

    /// <summary>Says which files <see cref="Standings"/> will be asked about. Reads nothing of the tree, whose lock is read meanwhile.</summary>
    /// <param name="files">In ordinal order of their paths.</param>
    private protected virtual void Expect(OutputFile[] files)
    {
    }

    /// <param name="stale">Paths that the lock records and that are no longer planned.</param>
    private protected abstract IReadOnlyDictionary<string, Standing> Standings(IReadOnlyList<OutputFile> files, IReadOnlyList<string> stale);

    private protected Standing Compare(string path, byte[] content, OutputFile? planned)
    {
        if (planned is not null && content.AsSpan().SequenceEqual(planned.Content))
            return Standing.AsPlanned;
        return Lock?.Files.GetValueOrDefault(path) == new OutputFile(path, content).Sha256 ? Standing.AsRecorded : Standing.Different;
    }

    private LockFile? ReadLock()
    {
        if (Read(LockFile.Path) is not { } content)
            return null;
        var result = LockFile.Parse(Encoding.UTF8.GetString(content));
        return result.Value ?? throw new DeliveryException(result.Diagnostics);
    }

    /// <param name="Refused">What is wrong with the paths themselves.</param>
    private sealed record Comparison(IReadOnlyList<OutputFile> Files, IReadOnlyDictionary<string, Standing> Standings, IReadOnlyList<string> Stale, IReadOnlyList<Diagnostic> Refused);
}
