using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review;
using GitOpsGen.Core.Tests.Diffing;

namespace GitOpsGen.Core.Tests.Review;

/// <summary>A mesh of any size in which every cluster changes alike.</summary>
internal static class ManyClusters
{
    private static readonly string[] Components = ["istio-base", "istio-cni", "istiod", "istio-ingressgateway"];

    public static MeshReview Upgrade(int count)
    {
        var topology = string.Concat(Enumerable.Range(0, count).Select(i => $"eu-{i} {(i == 0 ? "primary -" : "remote eu-0")} net-{i}\n"));
        return MeshReview.Of(TreeDiff.Compare(Tree(count, "1.30.3", 1), Tree(count, "1.31.0", 2)), Facts.Of(topology));
    }

    private static Dictionary<string, byte[]> Tree(int count, string version, int replicas) => TestTrees.Of(
    [
        .. from i in Enumerable.Range(0, count)
           from component in Components
           let chart = component.Replace("istio-", "").Replace("ingress", "")
           from file in new[]
           {
               ($"clusters/eu-{i}/apps/{component}.yaml", $"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{name: eu-{i}-{component}, namespace: argocd}}\nspec:\n  sources: [{{name: chart, chart: {chart}, targetRevision: {version}}}]\n  destination: {{name: eu-{i}}}\n"),
               ($"clusters/eu-{i}/values/{component}.yaml", $"global: {{multiCluster: {{clusterName: eu-{i}}}}}\nautoscaleMin: {replicas}\n"),
           }
           select file,
        ("README.md", string.Concat(Enumerable.Range(0, count).Select(i => $"| eu-{i} | {version} |\n"))),
    ]);
}
