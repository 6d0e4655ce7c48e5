using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review;
using GitOpsGen.Core.Tests.Diffing;

namespace GitOpsGen.Core.Tests.Review;

public class ReviewTitleTests
{
    [Fact]
    public void A_title_is_the_first_sentence() =>
        Assert.Equal("mesh: values istiod: a 1 → 2 on a", Title(TestTrees.Compare("a: 1", "a: 2")));

    [Fact]
    public void A_title_is_one_line_of_at_most_100_characters()
    {
        var title = Title(TestTrees.Compare("a: 1", $"\"a\\n{new string('x', 200)}\": 2"));
        Assert.InRange(title.Length, 50, 100);
        Assert.DoesNotContain(title, char.IsControl);
    }

    [Fact]
    public void What_goes_away_comes_first()
    {
        var before = TestTrees.Of(
            ("clusters/c/manifests/x/namespace-x.yaml", "apiVersion: v1\nkind: Namespace\nmetadata: {name: x}\n"),
            ("clusters/c/values/istiod.yaml", "global: {network: a}\n"));
        var after = TestTrees.Of(("clusters/c/values/istiod.yaml", "global: {network: b}\n"));
        Assert.Equal("mesh: namespace x removed on c, with everything in it (+1 more)", Title(TreeDiff.Compare(before, after)));
    }

    [Fact]
    public void Formatting_alone_says_so() => Assert.Equal("mesh: formatting only", Title(TestTrees.Compare("a: 1", "a: 1 # one")));

    [Fact]
    public void No_difference_says_so() => Assert.Equal("mesh: no changes", Title(new TreeDiff([], [])));

    private static string Title(TreeDiff diff) => MeshReview.Of(diff, Facts.Of("")).Title;
}
