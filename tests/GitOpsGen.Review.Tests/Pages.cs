using System.Text;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Review;

namespace GitOpsGen.Review.Tests;

/// <summary>Pages to look at: a mesh of two clusters with a bit of everything, one of many, and a hostile one.</summary>
internal static class Pages
{
    public const string Hostile = "x\"'></h3><script>alert(1)</script><img src=http://evil.example/x onerror=alert(2)>\u202E";

    public static string AxeCore => Path.Combine(Root, "tests", "GitOpsGen.Review.Tests", "node_modules", "axe-core", "axe.min.js");

    public static string TwoClusters { get; } = Page("two-clusters");

    public static string Empty { get; } = MeshReview.Of(new TreeDiff([], []), Facts()).Page;

    public static string Attacked { get; } = MeshReview.Of(
        TreeDiff.Compare(Tree((1, Hostile)), Tree((2, Hostile + "2"))),
        Facts([new TopologyCluster(Hostile, Hostile, Hostile, Hostile, [new TopologyGateway(Hostile, Hostile, Hostile)]), new TopologyCluster("app", "primary", null, "n", [])])).Page;

    /// <summary>Several primaries with many remotes each, all of which are upgraded alike.</summary>
    public static string Many(int count)
    {
        var clusters = Enumerable.Range(0, count).Select(i => new TopologyCluster($"eu-{i}", i % 10 == 0 ? "primary" : "remote", i % 10 == 0 ? null : $"eu-{i / 10 * 10}", $"net-{i / 10}", []));
        return MeshReview.Of(TreeDiff.Compare(Upgrade(count, "1.30.3"), Upgrade(count, "1.31.0")), Facts([.. clusters])).Page;
    }

    private static Dictionary<string, byte[]> Upgrade(int count, string version) => Enumerable.Range(0, count).ToDictionary(
        i => $"clusters/eu-{i}/apps/istiod.yaml",
        i => Encoding.UTF8.GetBytes($"apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {{name: eu-{i}-istiod, namespace: argocd}}\nspec: {{sources: [{{chart: istiod, targetRevision: {version}}}]}}\n"));

    private static Dictionary<string, byte[]> Tree((int Weight, string Text) value) => new()
    {
        ["clusters/app/values/istiod.yaml"] = Encoding.UTF8.GetBytes($"a: {value.Weight}\nb: {System.Text.Json.JsonSerializer.Serialize(value.Text)}\n? {System.Text.Json.JsonSerializer.Serialize(Hostile)}\n: {value.Weight}\n"),
    };

    private static ReviewFacts Facts(params TopologyCluster[] clusters) => new(
        new MeshTopology(clusters, new Dictionary<string, int> { ["istio-base"] = 0, ["istiod"] = 20, ["namespaces"] = -10, ["mesh-policies"] = 30 }),
        clusters.Length == 2 ? [new Diagnostic(Severity.Warning, "IST0118", "port 'web' of service 'httpbin' has no protocol", new SourceLocation("mesh.config.yaml", 42, 7), "name it 'http-web'")] : [],
        new ReviewMetadata("demo-mesh", "mesh.config.yaml", "3f8a91c2", "0.1.0"));

    private static string Page(string name)
    {
        var folder = Path.Combine(Root, "tests", "GitOpsGen.Core.Tests", "Review", "Cases", name);
        TopologyCluster[] clusters =
        [
            new("control", "primary", null, "control-network", [new("istio-eastwestgateway", "east-west", "192.168.64.107"), new("istio-ingressgateway", "ingress", "192.168.64.108")]),
            new("app", "remote", "control", "app-network", [new("istio-eastwestgateway", "east-west", "192.168.64.127"), new("istio-ingressgateway", "ingress", null)]),
        ];
        return MeshReview.Of(TreeDiff.Compare(Read(folder, "before"), Read(folder, "after")), Facts(clusters)).Page;
    }

    private static string Root
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "GitOpsGen.sln")))
                folder = Path.GetDirectoryName(folder)!;
            return folder;
        }
    }

    private static Dictionary<string, byte[]> Read(string folder, string tree)
    {
        var root = Path.Combine(folder, tree);
        return Directory.GetFiles(root, "*", SearchOption.AllDirectories).ToDictionary(file => Path.GetRelativePath(root, file), File.ReadAllBytes);
    }
}
