using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review;
using GitOpsGen.Core.Review.Topology;
using GitOpsGen.Core.Tests.Diffing;

namespace GitOpsGen.Core.Tests.Review.Topology;

public class TopologyViewTests
{
    [Fact]
    public void Few_clusters_stand_by_themselves()
    {
        var view = View("a primary - net\nb remote a net\n", "clusters/b/values/istiod.yaml");
        Assert.Equal([("a", NodeState.Unchanged), ("b", NodeState.Changed)], view.Nodes.Select(node => (node.Title, node.State)));
        Assert.Equal([new TopologyControl(0, 1)], view.Controls);
    }

    [Fact]
    public void Many_clusters_are_merged_into_few_nodes_and_keep_who_controls_whom()
    {
        var topology = string.Concat(Enumerable.Range(0, 500).Select(i => i % 100 == 0 ? $"p{i} primary - net{i}\n" : $"r{i} remote p{i / 100 * 100} net{i}\n"));
        var view = View(topology, "clusters/r7/values/istiod.yaml");
        Assert.InRange(view.Nodes.Count, 2, 24);
        Assert.Equal(500, view.Nodes.Sum(node => node.Clusters.Count));
        Assert.Equal("r7", Assert.Single(view.Nodes, node => node.State == NodeState.Changed).Title);
        Assert.NotEmpty(view.Controls);
    }

    [Fact]
    public void A_cluster_that_left_is_still_in_the_picture()
    {
        var before = TestTrees.Of(("clusters/old/values/istiod.yaml", "a: 1"));
        var review = MeshReview.Of(TreeDiff.Compare(before, TestTrees.Of()), Facts.Of("a primary - net"));
        Assert.Equal(NodeState.Removed, Assert.Single(review.Topology.Nodes, node => node.Title == "old").State);
    }

    private static TopologyView View(string topology, string changed) =>
        MeshReview.Of(TreeDiff.Compare(TestTrees.Of((changed, "a: 1")), TestTrees.Of((changed, "a: 2"))), Facts.Of(topology)).Topology;
}
