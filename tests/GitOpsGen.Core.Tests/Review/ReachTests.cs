using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review;
using GitOpsGen.Core.Tests.Diffing;

namespace GitOpsGen.Core.Tests.Review;

/// <summary>Two primaries with one remote each; namespace n runs on all but <c>p2</c>.</summary>
public class ReachTests
{
    private const string Topology = "p1 primary - a\nr1 remote p1 a ingress:istio-web:1.2.3.4\np2 primary - b\nr2 remote p2 b";

    [Theory]
    [InlineData("PeerAuthentication", "security.istio.io/v1", "n", "p1 r1")]
    [InlineData("PeerAuthentication", "security.istio.io/v1", "istio-system", "p1 r1")]
    [InlineData("PeerAuthentication", "security.istio.io/v1", "elsewhere", "p1")]
    [InlineData("Gateway", "networking.istio.io/v1", "istio-ingress", "r1")]
    [InlineData("ConfigMap", "v1", "n", "p1")]
    public void A_resource_that_istiod_reads_reaches_the_clusters_that_it_controls(string kind, string apiVersion, string @namespace, string expected) =>
        Assert.Equal(expected, string.Join(' ', Reached("p1", kind, apiVersion, @namespace)));

    [Fact]
    public void A_primary_that_runs_none_of_the_workloads_is_not_reached() =>
        Assert.Equal(["r2"], Reached("p2", "PeerAuthentication", "security.istio.io/v1", "n"));

    [Fact]
    public void The_body_says_why_a_sentence_names_other_clusters_than_the_table()
    {
        Assert.Contains("mTLS inherited → STRICT on p1 and r1", Review("p1", "PeerAuthentication", "security.istio.io/v1", "n").Body);
        Assert.Contains("take effect in the clusters that those control", Review("p1", "PeerAuthentication", "security.istio.io/v1", "n").Body);
        Assert.DoesNotContain("take effect", Review("p1", "ConfigMap", "v1", "n").Body);
    }

    private static IReadOnlyList<string> Reached(string cluster, string kind, string apiVersion, string @namespace) =>
        Review(cluster, kind, apiVersion, @namespace).Statements[0].Clusters;

    private static MeshReview Review(string cluster, string kind, string apiVersion, string @namespace)
    {
        var after = TestTrees.Of(($"clusters/{cluster}/manifests/x.yaml", $"apiVersion: {apiVersion}\nkind: {kind}\nmetadata: {{name: x, namespace: {@namespace}}}\nspec: {{mtls: {{mode: STRICT}}, selector: {{istio: web}}, servers: [{{port: {{number: 80}}, hosts: [a.com]}}]}}\n"));
        var facts = Facts.Of(Topology);
        var topology = facts.Topology with { Workloads = new Dictionary<string, IReadOnlySet<string>> { ["n"] = new HashSet<string> { "p1", "r1", "r2" } } };
        return MeshReview.Of(TreeDiff.Compare(TestTrees.Of(), after), facts with { Topology = topology });
    }
}
