using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery.Files;

/// <summary>
/// Writes new files beside the tree first, where a full disk hurts nothing, then moves the old ones aside and the new
/// ones in. Renames need next to no space, and every one can be undone from the journal.
/// </summary>
internal sealed class WriteTransaction(DiskTree tree, Action<string> beforeStep)
{
    private const string StagingFolder = ".gitopsgen/staging";
    private const int FilesPerFolder = 256;

    private readonly string _staging = tree.Full(StagingFolder);
    private readonly string _journal = tree.Full(StagingFolder + "/journal");

    public void Apply(OwnershipPlan plan)
    {
        var contents = plan.Changed.Concat(plan.Added).ToArray();
        // The lock goes last: whoever looks in the middle sees the old lock, which names the old files.
        Array.Sort(contents, (a, b) => (a.Path == LockFile.Path).CompareTo(b.Path == LockFile.Path));
        var added = plan.Added.Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        List<(char, string)> steps = [];
        steps.AddRange(plan.Deleted.Select(p => (Journal.Delete, p)));
        steps.AddRange(MissingFolders(contents.Select(f => f.Path), plan.Deleted).Select(f => (Journal.Folder, f)));
        var firstFile = steps.Count;
        steps.AddRange(contents.Select(f => (added.Contains(f.Path) ? Journal.Add : Journal.Change, f.Path)));
        var journal = new Journal(steps);
        try
        {
            beforeStep("stage");
            tree.RefuseLinks(StagingFolder + "/");
            StageContents(contents, firstFile);
            beforeStep("journal");
            journal.Save(_journal);
            for (var i = 0; i < steps.Count; i++)
                Do(steps[i].Item1, i, tree.Full(steps[i].Item2));
            beforeStep("commit");
            File.Delete(_journal);
        }
        catch (Exception e) when (CauseOf(e) is IOException or UnauthorizedAccessException)
        {
            var cause = CauseOf(e);
            UndoInterrupted();
            throw new DeliveryException(FileDiagnostics.WriteFailed(tree.Root, cause.Message), e);
        }

        beforeStep("tidy");
        Discard();
        RemoveEmptyFolders(plan.Deleted);
    }

    /// <summary>Puts the old tree back if an earlier write did not come to its end; otherwise does nothing.</summary>
    public void UndoInterrupted()
    {
        if (!Directory.Exists(_staging))
            return;
        try
        {
            if (Journal.Load(_journal) is { } journal)
            {
                for (var i = journal.Steps.Count - 1; i >= 0; i--)
                    Undo(journal.Steps[i].Action, i, tree.Full(journal.Steps[i].Path));
                File.Delete(_journal);
            }

            Discard();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(FileDiagnostics.RollbackFailed(tree.Root, e.Message), e);
        }
    }

    /// <summary>Threads work in folders of their own: creating files in one folder from several is slower than from one.</summary>
    private void StageContents(OutputFile[] contents, int firstStep)
    {
        var last = firstStep + contents.Length;
        Parallel.For(0, (last / FilesPerFolder) + 1, folder =>
        {
            var start = folder * FilesPerFolder;
            Directory.CreateDirectory(Path.GetDirectoryName(Old(start))!);
            Directory.CreateDirectory(Path.GetDirectoryName(New(start))!);
            for (var step = Math.Max(start, firstStep); step < Math.Min(start + FilesPerFolder, last); step++)
            {
                using var file = File.OpenHandle(New(step), FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
                RandomAccess.Write(file, contents[step - firstStep].Content, 0);
            }
        });
    }

    private void Do(char action, int step, string path)
    {
        beforeStep($"{action} {path}");
        if (action == Journal.Folder)
            Directory.CreateDirectory(path);
        if (action is Journal.Change or Journal.Delete)
            File.Move(path, Old(step));
        if (action == Journal.Change)
            beforeStep($"replace {path}");
        if (action is Journal.Change or Journal.Add)
            File.Move(New(step), path);
    }

    /// <summary>
    /// What was done shows in the staging folder: the new file has left it, the old one is in it. Moving back instead
    /// of deleting makes undoing repeatable: an undo may be killed too.
    /// </summary>
    private void Undo(char action, int step, string path)
    {
        if (action is Journal.Change or Journal.Add && !File.Exists(New(step)) && File.Exists(path))
            File.Move(path, New(step));
        if (action is Journal.Change or Journal.Delete && File.Exists(Old(step)))
            File.Move(Old(step), path);
        if (action == Journal.Folder && Directory.Exists(path) && !Directory.EnumerateFileSystemEntries(path).Any())
            Directory.Delete(path);
    }

    /// <summary>Parents before children. A folder in a deleted file's place counts as missing.</summary>
    private SortedSet<string> MissingFolders(IEnumerable<string> paths, IReadOnlyList<string> deleted)
    {
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var known = new HashSet<string>(StringComparer.Ordinal) { "" };
        var gone = deleted.ToHashSet(StringComparer.Ordinal);
        foreach (var path in paths)
        {
            for (var folder = Parent(path); known.Add(folder); folder = Parent(folder))
            {
                if (gone.Contains(folder) || !Directory.Exists(tree.Full(folder)))
                    missing.Add(folder);
            }
        }

        return missing;
    }

    private void RemoveEmptyFolders(IReadOnlyList<string> deleted)
    {
        foreach (var path in deleted)
        {
            for (var folder = Parent(path); folder.Length > 0; folder = Parent(folder))
            {
                var full = tree.Full(folder);
                if (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any())
                    break;
                if (Directory.Exists(full))
                    Directory.Delete(full);
            }
        }
    }

    private void Discard()
    {
        Directory.Delete(_staging, recursive: true);
        var parent = Path.GetDirectoryName(_staging)!;
        if (!Directory.EnumerateFileSystemEntries(parent).Any())
            Directory.Delete(parent);
    }

    private static Exception CauseOf(Exception e) => (e as AggregateException)?.InnerException ?? e;

    private static string Parent(string path) => path.LastIndexOf('/') is > 0 and var slash ? path[..slash] : "";

    private string Old(int step) => $"{_staging}/old/{step / FilesPerFolder}/{step}";

    private string New(int step) => $"{_staging}/new/{step / FilesPerFolder}/{step}";
}
