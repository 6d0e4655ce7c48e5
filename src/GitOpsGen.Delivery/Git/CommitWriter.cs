using System.Text;
using GitOpsGen.Delivery.Access;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>Makes commits with a fixed author and committer.</summary>
internal sealed class CommitWriter(Repository repository, GitIdentity author, GitIdentity committer, TimeProvider clock)
{
    /// <summary>Git's own default for <c>gc.autoPackLimit</c>, below which it would do nothing.</summary>
    private const int ManyPacks = 50;

    private readonly List<string> _keeps = [];

    /// <summary>Writes the commit and all that is new in its tree as one pack: all of it exists, or none. Git leaves it alone until <see cref="Release"/>.</summary>
    public ObjectId Write(ObjectId tree, ObjectId? parent, string message, ICollection<PackObject> objects)
    {
        // One time for both: see CommitMessage.IsOurs.
        var now = clock.GetLocalNow();
        var text = new StringBuilder($"tree {tree.Sha}\n");
        if (parent is not null)
            text.Append("parent ").Append(parent.Sha).Append('\n');
        text.Append("author ").Append(author.At(now)).Append("\ncommitter ").Append(committer.At(now));
        text.Append("\n\n").Append(message);
        var commit = PackObject.Of(PackObjectType.Commit, Encoding.UTF8.GetBytes(text.ToString()));
        try
        {
            _keeps.Add(PackFile.Write(Path.Combine(BranchFile.CommonFolder(repository.Info.Path), "objects"), [.. objects, commit]));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(GitDiagnostics.CannotStore(e.Message), e);
        }

        return commit.Id;
    }

    /// <summary>A branch leads to what was written, or never will.</summary>
    public void Release()
    {
        foreach (var keep in _keeps)
        {
            try
            {
                File.Delete(keep);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // The next publish deletes it: see PackFile.
            }
        }

        _keeps.Clear();
    }

    /// <summary>
    /// Each commit adds a pack. Git joins them when they are many, by the user's own settings; where Git is not
    /// installed they stay, which costs a little time per look-up and nothing else.
    /// </summary>
    public static void TidyUp(Repository repository)
    {
        var folder = BranchFile.CommonFolder(repository.Info.Path);
        if (Directory.GetFiles(Path.Combine(folder, "objects", "pack"), "*.pack").Length > ManyPacks)
            HelperProgram.Run("git", ["-C", folder, "gc", "--auto", "--quiet"]);
    }
}
