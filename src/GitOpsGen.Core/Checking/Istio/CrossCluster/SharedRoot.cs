using GitOpsGen.Core.Checking.Istio.Gateways;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>MESH3220: primaries sign with intermediates of one root, or with a root that each makes for itself (facts/istio.md §2, cacerts).</summary>
internal static class SharedRoot
{
    private const string Secret = "cacerts";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var secrets = new CredentialIndex(mesh);
        var primaries = mesh.Inventory.Clusters.Where(cluster => cluster.Role == ClusterRole.Primary)
            .ToLookup(cluster => secrets.Has(cluster.Name, cluster.ControlPlaneNamespace, Secret));
        foreach (var cluster in primaries[true].Any() ? primaries[false] : [])
            yield return CrossClusterFindings.NoSharedRoot(mesh.PlaceOf(cluster), cluster.Name, primaries[true].First().Name);
    }
}
