using System.Text;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review;
using GitOpsGen.Core.Tests.Diffing;

namespace GitOpsGen.Core.Tests.Review;

public class ReviewBodyTests
{
    public static TheoryData<string> Cases => TreeCase.Names("Review");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Each_case_reads_as_its_baseline(string name)
    {
        var test = TreeCase.Named("Review", name);
        var facts = Facts.Of(File.ReadAllText(Path.Combine(test.Folder, "topology.txt")));
        var review = MeshReview.Of(TreeDiff.Compare(test.Before, test.After), facts);
        test.Expect("expected.md", $"# {review.Title}\n\n{review.Body}");
    }

    [Fact]
    public void A_change_that_is_the_same_in_1_000_clusters_is_told_once()
    {
        var review = ManyClusters.Upgrade(1000);
        Assert.Contains("istio 1.30.3 → 1.31.0 on 1,000 clusters", review.Body);
        Assert.Contains("same in 1,000 clusters", review.Body);
        Assert.InRange(Encoding.UTF8.GetByteCount(review.Body), 500, 10_000);
    }

    [Fact]
    public void A_body_stays_within_its_limit_and_names_what_it_leaves_out()
    {
        var after = Enumerable.Range(0, 2000).ToDictionary(
            i => $"clusters/c{i}/manifests/n/configmap-{i}.yaml",
            i => Encoding.UTF8.GetBytes($"apiVersion: v1\nkind: ConfigMap\nmetadata: {{name: m{i}, namespace: n}}\ndata: {{\"ä{i}\": \"{new string('ö', 300)}\"}}\n"));
        var body = MeshReview.Of(TreeDiff.Compare(TestTrees.Of(), after), Facts.Of("")).Body;
        Assert.InRange(Encoding.UTF8.GetByteCount(body), 40_000, 60_000);
        Assert.Contains("**Cut for length.**", body);
        Assert.Contains("report.html", body);
        Assert.EndsWith("</sub>\n", body);
    }

    [Fact]
    public void A_folder_with_a_hostile_name_cannot_break_the_table_or_a_fold()
    {
        const string Cluster = "x|y<summary> @acme";
        var body = MeshReview.Of(TreeDiff.Compare(TestTrees.Of(($"clusters/{Cluster}/values/istiod.yaml", "a: 1")), TestTrees.Of()), Facts.Of("")).Body;
        Assert.Contains("| `x\\|y<summary> @acme` | −1 |", body);
        Assert.Contains("<code>x|y&lt;summary&gt; @acme</code>", body);
    }

    [Fact]
    public void Findings_name_their_line_in_the_config()
    {
        var finding = new Diagnostic(Severity.Warning, "MESH4001", "weights of 'reviews' are odd", new SourceLocation("mesh.config.yaml", 42, 7));
        var body = MeshReview.Of(TestTrees.Compare("a: 1", "a: 2"), Facts.Of("", finding)).Body;
        Assert.Contains("- warning MESH4001, mesh.config.yaml:42:7: weights of 'reviews' are odd", body);
    }

    [Fact]
    public void The_same_difference_gives_the_same_body() =>
        Assert.Equal(ManyClusters.Upgrade(7).Body, ManyClusters.Upgrade(7).Body);
}
