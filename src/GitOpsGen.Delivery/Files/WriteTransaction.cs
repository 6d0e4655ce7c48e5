using GitOpsGen.Core.Planning;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Delivery.Files;

/// <summary>
/// Writes new files beside the tree first, where a full disk hurts nothing, then moves the old ones aside and the new
/// ones in. Renames need next to no space, and every one can be undone from the journal. What is new as a whole, a
/// cluster's folder or the entire tree, is moved in as a whole.
/// </summary>
internal sealed class WriteTransaction(DiskTree tree, Action<string> beforeStep)
{
    private const string StagingFolder = ".gitopsgen/staging";
    private const int FilesPerFolder = 256;

    private readonly string _staging = tree.Full(StagingFolder);
    private readonly string _journal = tree.Full(StagingFolder + "/journal");

    public void Apply(OwnershipPlan plan)
    {
        try
        {
            beforeStep("stage");
            tree.RefuseLinks(StagingFolder + "/");
            // The staging folder stands in the tree's own folder, which is therefore never moved in as a whole.
            Directory.CreateDirectory(_staging);
            var (steps, staged) = Steps(plan);
            Stage(staged);
            MakeRoomForOld(steps);
            beforeStep("journal");
            new Journal(steps).Save(_journal);
            for (var i = 0; i < steps.Count; i++)
                Do(steps[i].Action, i, steps[i].Path);
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
                EmptyNewFolders(journal.Steps);
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

    /// <summary>What to do in which order, and where each new content waits for its turn.</summary>
    private (List<JournalStep> Steps, List<StagedFile> Staged) Steps(OwnershipPlan plan)
    {
        List<JournalStep> steps = [.. plan.Deleted.Select(path => new JournalStep(Journal.Delete, path))];
        List<StagedFile> staged = [];
        var folders = new NewFolders(tree, plan.Deleted);
        var added = plan.Added.ToLookup(file => folders.Outermost(file.Path) ?? "");
        foreach (var folder in added.Where(folder => folder.Key.Length > 0))
        {
            var place = New(steps.Count);
            steps.Add(new JournalStep(Journal.Folder, folder.Key));
            foreach (var file in folder)
            {
                staged.Add(new StagedFile(file, place + file.Path[folder.Key.Length..]));
                steps.Add(new JournalStep(Journal.Inside, file.Path));
            }
        }

        AddSingle(Journal.Add, added[""].Where(file => file.Path != LockFile.Path));
        AddSingle(Journal.Change, plan.Changed.Where(file => file.Path != LockFile.Path));
        // The lock goes last: whoever looks in the middle sees the old lock, which names the old files.
        AddSingle(Journal.Add, added[""].Where(file => file.Path == LockFile.Path));
        AddSingle(Journal.Change, plan.Changed.Where(file => file.Path == LockFile.Path));
        return (steps, staged);

        void AddSingle(char action, IEnumerable<OutputFile> files)
        {
            foreach (var file in files)
            {
                staged.Add(new StagedFile(file, New(steps.Count)));
                steps.Add(new JournalStep(action, file.Path));
            }
        }
    }

    /// <summary>In runs of neighbours: threads that create files in one folder get in each other's way.</summary>
    private static void Stage(List<StagedFile> staged) =>
        Parallel.For(0, (staged.Count + FilesPerFolder - 1) / FilesPerFolder, run =>
        {
            var last = "";
            for (var i = run * FilesPerFolder; i < Math.Min((run + 1) * FilesPerFolder, staged.Count); i++)
            {
                var (file, place) = staged[i];
                if (Path.GetDirectoryName(place) is { } folder && folder != last)
                    Directory.CreateDirectory(last = folder);
                using var handle = File.OpenHandle(place, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
                RandomAccess.Write(handle, file.Content, 0);
            }
        });

    private void MakeRoomForOld(List<JournalStep> steps)
    {
        var last = -1;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Action is Journal.Change or Journal.Delete && i / FilesPerFolder != last)
                (_, last) = (Directory.CreateDirectory(Path.GetDirectoryName(Old(i))!), i / FilesPerFolder);
        }
    }

    private void Do(char action, int step, string path)
    {
        if (action == Journal.Inside)
            return;
        beforeStep($"{action} {path}");
        var place = tree.Full(path);
        if (action is Journal.Change or Journal.Delete)
            File.Move(place, Old(step));
        if (action == Journal.Change)
            beforeStep($"replace {path}");
        if (action is Journal.Change or Journal.Add)
            File.Move(New(step), place);
        if (action == Journal.Folder)
            Directory.Move(New(step), place);
    }

    /// <summary>
    /// What was done shows in the staging folder: the new file has left it, the old one is in it. Moving back instead
    /// of deleting makes undoing repeatable: an undo may be killed too.
    /// </summary>
    private void Undo(char action, int step, string place)
    {
        if (action is Journal.Change or Journal.Add && !File.Exists(New(step)) && File.Exists(place))
            File.Move(place, New(step));
        if (action is Journal.Change or Journal.Delete && File.Exists(Old(step)))
            File.Move(Old(step), place);
        if (action == Journal.Folder && WasMovedIn(step) && Directory.Exists(place))
            RemoveIfEmpty(place);
    }

    /// <summary>Removes our files from the folders that were moved in. Anything else in them came later, and stays.</summary>
    private void EmptyNewFolders(IReadOnlyList<JournalStep> steps)
    {
        var movedIn = false;
        for (var i = 0; i < steps.Count; i++)
        {
            if (steps[i].Action == Journal.Folder)
                movedIn = WasMovedIn(i);
            else if (steps[i].Action == Journal.Inside && movedIn && File.Exists(tree.Full(steps[i].Path)))
                File.Delete(tree.Full(steps[i].Path));
        }
    }

    private bool WasMovedIn(int folderStep) => !Directory.Exists(New(folderStep));

    private static void RemoveIfEmpty(string folder)
    {
        foreach (var inner in Directory.EnumerateDirectories(folder, "*", new EnumerationOptions { AttributesToSkip = FileAttributes.ReparsePoint }).ToList())
            RemoveIfEmpty(inner);
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
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

    /// <param name="Place">Where the new content waits.</param>
    private sealed record StagedFile(OutputFile File, string Place);
}
