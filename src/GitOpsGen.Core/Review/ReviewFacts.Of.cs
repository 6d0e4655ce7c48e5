using GitOpsGen.Core.Checking;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Planning;

namespace GitOpsGen.Core.Review;

public sealed partial record ReviewFacts
{
    /// <summary>From the checked tree to what a review says of the mesh.</summary>
    /// <param name="findings">Warnings and notes of the run.</param>
    /// <param name="report">Where the full page will be; null when none is written.</param>
    public static ReviewFacts Of(CheckedTree tree, IReadOnlyList<Diagnostic> findings, string generatorVersion, string? report) => new(
        new MeshTopology([.. tree.Mesh.Clusters.Select(Cluster)], Waves(tree.Mesh)) { Workloads = Workloads(tree.Mesh) },
        findings,
        new ReviewMetadata(tree.Mesh.Mesh.Id, Path.GetFileName(tree.Mesh.Parsed.FileName), tree.Mesh.Parsed.Hash, generatorVersion, report));

    private static Dictionary<string, IReadOnlySet<string>> Workloads(MeshModel mesh) => mesh.Namespaces
        .ToDictionary(item => item.Name, IReadOnlySet<string> (item) => item.Clusters.Select(cluster => cluster.Name).ToHashSet());

    private static TopologyCluster Cluster(Cluster cluster) => new(
        cluster.Name,
        EnumShape.Word(cluster.Config.Role),
        cluster.IsPrimary ? null : cluster.Primary.Name,
        cluster.Network,
        [.. cluster.Gateways.Select(gateway => new TopologyGateway(gateway.Name, EnumShape.Word(gateway.Kind), gateway.Address))]);

    private static Dictionary<string, int> Waves(MeshModel mesh)
    {
        var waves = Wave.ByComponent.ToDictionary(pair => pair.Key, pair => pair.Value.Number);
        foreach (var gateway in mesh.Clusters.SelectMany(cluster => cluster.Gateways))
            waves[gateway.Name] = Wave.Gateways.Number;
        return waves;
    }
}
