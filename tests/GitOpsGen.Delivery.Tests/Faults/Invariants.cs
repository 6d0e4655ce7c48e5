using GitOpsGen.Delivery.Tests.PullRequests;
using LibGit2Sharp;

namespace GitOpsGen.Delivery.Tests.Faults;

/// <summary>What must be true after any fault and one undisturbed run.</summary>
internal static class Invariants
{
    /// <param name="planned">Paths and texts of the rendered tree.</param>
    /// <param name="notes">What people pushed to the base, paths and texts.</param>
    public static void Hold(Repository repository, FakeForge forge, IEnumerable<(string, string)> planned, IEnumerable<(string, string)> notes)
    {
        var main = repository.Branches["main"].Tip;
        var ours = repository.Branches["gitopsgen/main"].Tip;
        Assert.Equal(main, repository.ObjectDatabase.FindMergeBase(main, ours));
        var chain = repository.Commits.QueryBy(new CommitFilter { IncludeReachableFrom = ours, ExcludeReachableFrom = main }).ToArray();
        Assert.NotEmpty(chain);
        Assert.All(chain, c => Assert.Equal(("Mesh Bot", 1), (c.Author.Name, c.Parents.Count())));
        Assert.Equal(planned.Concat(notes).Order(), Files(ours.Tree).Order());
        Assert.Equal(notes.Order(), Files(main.Tree).Where(f => f.Path.StartsWith("notes/", StringComparison.Ordinal)).Order());

        var open = Assert.Single(forge.Pulls, p => p.IsOpen);
        Assert.Equal(("mesh", "ann"), (open.Labels.Distinct().Single(), open.Reviewers.Single()));
        Assert.Equal("gitopsgen/main", open.Head);
    }

    private static IEnumerable<(string Path, string Text)> Files(Tree tree) => tree.SelectMany(
        entry => entry.Target is Tree folder ? Files(folder) : [(entry.Path, ((Blob)entry.Target).GetContentText())]);
}
