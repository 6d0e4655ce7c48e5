using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review;
using GitOpsGen.Core.Tests.Diffing;

namespace GitOpsGen.Core.Tests.Review;

public class RolloutStepTests
{
    [Fact]
    public void Components_roll_out_by_wave_and_values_alone_wait_for_none()
    {
        var before = Tree(1);
        var after = Tree(2);
        after["clusters/a/apps/istio-base.yaml"] = "apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a-istio-base}\n"u8.ToArray();
        var steps = MeshReview.Of(TreeDiff.Compare(before, after), Facts.Of("a primary - net")).Rollout;
        Assert.Equal(
            [new RolloutStep(0, "istio-base", 1, false), new RolloutStep(20, "istiod", 2, true), new RolloutStep(null, "own", 1, true)],
            steps);
    }

    private static Dictionary<string, byte[]> Tree(int value) => TestTrees.Of(
        ("clusters/a/values/istiod.yaml", $"a: {value}"),
        ("clusters/b/values/istiod.overrides.yaml", $"a: {value}"),
        ("clusters/b/values/own.yaml", $"a: {value}"),
        ("argocd/root.yaml", $"a: {value}"));
}
