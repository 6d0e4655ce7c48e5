using System.Text;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review.Html;
using GitOpsGen.Core.Review.Markdown;
using GitOpsGen.Core.Review.Sentences;
using GitOpsGen.Core.Review.Topology;

namespace GitOpsGen.Core.Review;

/// <summary>A difference between two trees as a person reviews it.</summary>
public sealed class MeshReview
{
    private MeshReview(TreeDiff diff, ReviewFacts facts)
    {
        Diff = diff;
        Facts = facts;
        Clusters = ClusterChanges.Of(diff.Changes, facts.Topology);
        Changes = [.. diff.Changes.Where(change => !TreePath.IsDerived(change.Path))];
        Statements = Telling.Of(diff.Changes, Clusters);
        Groups = UnitGroup.Of(diff.Changes, Clusters);
        Matrix = ComponentMatrix.Of(Changes, facts.Topology.Waves);
        Rollout = RolloutStep.Of(diff.Changes, facts.Topology.Waves);
        Topology = TopologyView.Of(facts.Topology, diff.Changes, Clusters);
    }

    public TreeDiff Diff { get; }

    public ReviewFacts Facts { get; }

    /// <summary>Without the files that follow from the others.</summary>
    internal IReadOnlyList<UnitChange> Changes { get; }

    internal ClusterChanges Clusters { get; }

    /// <summary>The change in words, in the order of <see cref="Topic"/>.</summary>
    internal IReadOnlyList<Statement> Statements { get; }

    /// <summary>The changed units, those that are the same in several clusters as one.</summary>
    internal IReadOnlyList<UnitGroup> Groups { get; }

    internal ComponentMatrix Matrix { get; }

    internal IReadOnlyList<RolloutStep> Rollout { get; }

    internal TopologyView Topology { get; }

    /// <summary>The statements with a risk, the gravest first.</summary>
    internal IEnumerable<Statement> Risky => Statements.Where(statement => statement.Sentence.Risk is not null).OrderBy(statement => statement.Sentence.Risk);

    /// <summary>True when a change stands in one cluster and takes effect in another, which <see cref="Matrix"/> does not show.</summary>
    internal bool ReachesFurther
    {
        get
        {
            var touched = Diff.Changes.Select(change => change.Id.Cluster).ToHashSet();
            return Statements.Any(statement => statement.Clusters.Any(cluster => !touched.Contains(cluster)));
        }
    }

    /// <summary>How many clusters have a change of their own.</summary>
    internal int TouchedClusters => Diff.Changes.Select(change => change.Id.Cluster).Distinct().Count(name => name.Length > 0);

    /// <summary>Pure: the same difference and facts give the same title, body and page, byte for byte.</summary>
    public static MeshReview Of(TreeDiff diff, ReviewFacts facts) => new(diff, facts);

    /// <summary>
    /// Has the runtime compile what a review needs. A command that will review calls this on another core while it still
    /// renders and checks.
    /// </summary>
    public static void Prepare()
    {
        static Dictionary<string, byte[]> Tree(string value) => new() { ["clusters/a/values/istiod.yaml"] = Encoding.UTF8.GetBytes($"a: {value}\n") };
        var topology = new MeshTopology([new TopologyCluster("a", "primary", null, "n", [])], new Dictionary<string, int>());
        var review = Of(TreeDiff.Compare(Tree("b"), Tree("c")), new ReviewFacts(topology, [], new ReviewMetadata("", "", "", "")));
        _ = review.Title + review.Body + review.Page;
    }

    /// <summary>A pull request's title: one line of plain text, at most 100 characters.</summary>
    public string Title => ReviewTitle.Of(this);

    /// <summary>A pull request's body in Markdown; at most 60,000 bytes of UTF-8.</summary>
    public string Body => ReviewBody.Of(this);

    /// <summary>The whole review as one HTML file that needs no network.</summary>
    public string Page => ReviewPage.Of(this);
}
