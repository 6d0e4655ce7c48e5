using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery.Files;

/// <summary>
/// What a delivery would do to a tree, decided by ownership: files that the lock records are ours to change and
/// remove, all others are not. The same rules for a folder and for a Git tree. Every list is in ordinal order.
/// </summary>
/// <param name="Unchanged">How many files already are as planned; they are not written again.</param>
/// <param name="Conflicts">One error per file that is not ours to overwrite. With any, nothing may be written.</param>
public sealed record OwnershipPlan(
    IReadOnlyList<OutputFile> Added,
    IReadOnlyList<OutputFile> Changed,
    IReadOnlyList<string> Deleted,
    int Unchanged,
    IReadOnlyList<Diagnostic> Conflicts)
{
    public bool IsEmpty => Added.Count + Changed.Count + Deleted.Count == 0;

    /// <param name="previous">The lock of the last run; null on the first.</param>
    /// <param name="standings">For every planned and every recorded path; a missing one is absent.</param>
    /// <param name="stale">What the lock records and is no longer planned.</param>
    /// <param name="refused">What <see cref="PathRules"/> found.</param>
    /// <param name="force">Overwrites hand-edited and foreign files instead of reporting them.</param>
    public static OwnershipPlan Make(
        LockFile? previous,
        IReadOnlyDictionary<string, Standing> standings,
        IReadOnlyList<OutputFile> files,
        IReadOnlyList<string> stale,
        IReadOnlyList<Diagnostic> refused,
        bool force)
    {
        var recorded = previous?.Files ?? new Dictionary<string, string>();
        List<OutputFile> added = [], changed = [];
        List<string> deleted = [];
        List<Diagnostic> conflicts = [.. refused];
        var unchanged = 0;

        foreach (var file in InOrder(files))
        {
            switch (standings.GetValueOrDefault(file.Path))
            {
                case Standing.Absent: added.Add(file); break;
                case Standing.AsPlanned: unchanged++; break;
                case Standing.AsRecorded: changed.Add(file); break;
                case Standing.Obstructed: conflicts.Add(FileDiagnostics.Obstructed(file.Path)); break;
                case Standing.Different when force || file.Path == LockFile.Path: changed.Add(file); break;
                default:
                    conflicts.Add(recorded.ContainsKey(file.Path) ? FileDiagnostics.HandEdited(file.Path) : FileDiagnostics.ForeignFile(file.Path));
                    break;
            }
        }

        foreach (var path in stale.Order(StringComparer.Ordinal))
        {
            var standing = standings.GetValueOrDefault(path);
            if (standing == Standing.AsRecorded || (standing == Standing.Different && force))
                deleted.Add(path);
            else if (standing == Standing.Different)
                conflicts.Add(FileDiagnostics.HandEdited(path));
        }

        return new OwnershipPlan(added, changed, deleted, unchanged, conflicts);
    }

    /// <summary>By path, ordinal. A rendered tree is in order already.</summary>
    internal static IEnumerable<OutputFile> InOrder(IReadOnlyList<OutputFile> files)
    {
        for (var i = 1; i < files.Count; i++)
        {
            if (string.CompareOrdinal(files[i - 1].Path, files[i].Path) > 0)
                return files.OrderBy(file => file.Path, StringComparer.Ordinal);
        }

        return files;
    }
}
