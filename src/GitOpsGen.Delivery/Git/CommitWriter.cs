using System.Text;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Git;

/// <summary>Makes commits with a fixed author and committer.</summary>
internal sealed class CommitWriter(Repository repository, GitIdentity author, GitIdentity committer, TimeProvider clock)
{
    /// <summary>Writes the commit and all that is new in its tree as one pack: all of it exists, or none.</summary>
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
            PackFile.Write(Path.Combine(BranchFile.CommonFolder(repository.Info.Path), "objects"), [.. objects, commit]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DeliveryException(GitDiagnostics.CannotStore(e.Message), e);
        }

        return commit.Id;
    }
}
