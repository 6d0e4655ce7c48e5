using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Checking.Istio;
using GitOpsGen.Core.Checking.Istio.Inventory;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Tests.Checking.Istio;

/// <summary>The mesh that examples stand in: 'control' is the primary, 'app' its remote, each on a network of its own.</summary>
internal static class TestMesh
{
    public static readonly MeshInventory Inventory = new()
    {
        Mesh = new MeshFacts(),
        Clusters =
        [
            new() { Name = "control", Role = ClusterRole.Primary, ConfigClusters = ["control"], Network = "control-network", IstioVersion = "1.31.0" },
            new() { Name = "app", Role = ClusterRole.Remote, ConfigClusters = ["control"], Network = "app-network", IstioVersion = "1.31.0" },
        ],
    };

    /// <summary>Runs the analysis on manifests that name their cluster in a comment (default: control).</summary>
    public static IReadOnlyList<Finding> Run(string manifests, string inventory = "") =>
        MeshAnalysis.Run(Documents(manifests), inventory.Length == 0 ? Inventory : InventoryBlock.Read(inventory));

    public static IReadOnlyList<string> Codes(string manifests, string inventory = "") =>
        [.. Run(manifests, inventory).Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)];

    public static IReadOnlyList<ManifestDocument> Documents(string manifests)
    {
        var documents = new List<ManifestDocument>();
        foreach (var text in manifests.Split("\n---\n"))
        {
            var read = YamlReader.Read(text, $"{documents.Count:000}.yaml");
            Assert.True(read.Succeeded, string.Join('\n', read.Diagnostics));
            documents.AddRange(read.Value.OfType<MappingNode>().Select(root => new ManifestDocument(Cluster(text), $"{documents.Count:000}.yaml", root, null)));
        }
        return documents;
    }

    /// <summary><c># cluster: app</c>; <c>argocd</c> for what Argo CD itself reads.</summary>
    private static string Cluster(string text)
    {
        var comment = text.Split('\n').FirstOrDefault(line => line.StartsWith("# cluster: ", StringComparison.Ordinal));
        var name = comment?["# cluster: ".Length..].Trim() ?? "control";
        return name == "argocd" ? "" : name;
    }
}
