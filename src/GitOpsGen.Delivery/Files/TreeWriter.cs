using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery.Files;

/// <summary>Writes a rendered tree into a folder: all of it or nothing.</summary>
public static class TreeWriter
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Adds, changes and removes what differs, and touches nothing else. When it fails or is killed, the old tree
    /// stands, or the next call restores it before it starts.
    /// </summary>
    /// <returns>What was done; with conflicts, nothing was.</returns>
    /// <exception cref="DeliveryException">The folder cannot be written, or the lock file is broken.</exception>
    public static OwnershipPlan Write(string root, IReadOnlyList<OutputFile> files, bool force, IProgress<string>? progress = null) =>
        Write(new DiskTree(root), files, force, progress, _ => { }, s_patience);

    /// <param name="beforeStep">Called before each step that changes the disk, so that a test can fail or kill there.</param>
    /// <param name="patience">How long to wait for another process.</param>
    internal static OwnershipPlan Write(
        DiskTree tree, IReadOnlyList<OutputFile> files, bool force, IProgress<string>? progress, Action<string> beforeStep, TimeSpan patience)
    {
        RefuseFile(tree.Root);
        using var turn = FileLock.Wait(tree.Root, patience) ?? throw new DeliveryException(FileDiagnostics.Busy(tree.Root));
        var transaction = new WriteTransaction(tree, beforeStep);
        transaction.UndoInterrupted();
        var plan = tree.Plan(files, force);
        if (plan.IsEmpty || plan.Conflicts.Any(d => d.Severity == Severity.Error))
            return plan;
        progress?.Report($"writing {plan.Added.Count + plan.Changed.Count} files");
        transaction.Apply(plan);
        return plan;
    }

    /// <summary>The operating system would name a folder of ours that it cannot make below the file.</summary>
    private static void RefuseFile(string root)
    {
        for (var place = root; place is not null && !Directory.Exists(place); place = Path.GetDirectoryName(place))
        {
            if (File.Exists(place))
                throw new DeliveryException(FileDiagnostics.WriteFailed(root, $"'{place}' is a file"));
        }
    }
}
