using System.Text;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>
/// Moves a branch only from where it is expected to be. libgit2 compares with what it has just read itself, so this
/// takes Git's own lock (<c>refs/heads/x.lock</c>, made exclusively, renamed over the branch), which every Git respects.
/// </summary>
internal sealed class BranchFile(Repository repository)
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(2);

    private readonly string _folder = CommonFolder(repository.Info.Path);

    /// <summary>Names the lock we are about to hold, so that the next run can remove it should we be killed.</summary>
    private string Intent => Path.Combine(_folder, "gitopsgen-moving");

    public ObjectId? Tip(string branch) =>
        repository.Refs[$"refs/heads/{branch}"]?.ResolveToDirectReference()?.TargetIdentifier is { } id ? new ObjectId(id) : null;

    public bool TryMove(string branch, ObjectId? expected, ObjectId target)
    {
        var file = Path.Combine(_folder, $"refs/heads/{branch}");
        var lockFile = file + ".lock";
        try
        {
            RemoveAbandonedLock();
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(Intent, $"{target.Sha}\n{lockFile}");
            using (var stream = Take(lockFile))
            {
                if (Tip(branch) != expected)
                {
                    File.Delete(lockFile);
                    return false;
                }

                stream.Write(Encoding.ASCII.GetBytes(target.Sha + "\n"));
                stream.Flush(flushToDisk: true);
            }

            File.Move(lockFile, file, overwrite: true);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(GitDiagnostics.RefLocked(branch, e.Message), e);
        }
        finally
        {
            File.Delete(Intent);
        }
    }

    /// <summary>
    /// Called with the repository's <see cref="Files.FileLock"/> held, so a lock with our content is a dead process's.
    /// </summary>
    private void RemoveAbandonedLock()
    {
        if (!File.Exists(Intent) || File.ReadAllText(Intent).Split('\n') is not [var target, var lockFile])
            return;
        if (lockFile.StartsWith(_folder, StringComparison.Ordinal) && lockFile.EndsWith(".lock", StringComparison.Ordinal)
            && File.Exists(lockFile) && File.ReadAllText(lockFile).TrimEnd() is var content && (content.Length == 0 || content == target))
        {
            File.Delete(lockFile);
        }
    }

    private static FileStream Take(string lockFile)
    {
        var until = Environment.TickCount64 + (long)s_patience.TotalMilliseconds;
        while (true)
        {
            try
            {
                return new FileStream(lockFile, FileMode.CreateNew, FileAccess.Write, FileShare.Delete);
            }
            catch (IOException) when (File.Exists(lockFile) && Environment.TickCount64 < until)
            {
                Thread.Sleep(20);
            }
        }
    }

    /// <summary>A linked working tree keeps its branches in the main one's folder (gitrepository-layout, commondir).</summary>
    public static string CommonFolder(string folder)
    {
        var pointer = Path.Combine(folder, "commondir");
        return File.Exists(pointer) ? Path.GetFullPath(Path.Combine(folder, File.ReadAllText(pointer).Trim())) : folder;
    }
}
