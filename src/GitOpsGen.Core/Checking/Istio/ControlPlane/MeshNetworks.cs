using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>IST0126: meshNetworks speaks of registries, that is of clusters, that exist (analyzers/multicluster/meshnetworks.go).</summary>
internal static class MeshNetworks
{
    /// <summary>Registries that are not clusters (pilot/pkg/serviceregistry/provider).</summary>
    private static readonly string[] BuiltIn = ["Kubernetes", "External", "Mock"];

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var values in mesh.Inventory.Values)
        {
            if (values.Find("global", "meshNetworks") is not { } networks)
                continue;
            foreach (var network in networks.At.Entries())
            {
                foreach (var registry in network.Value.Items("endpoints").Select(endpoint => endpoint.Get("fromRegistry")).OfType<ScalarNode>())
                {
                    if (!BuiltIn.Contains(registry.Text) && mesh.Cluster(registry.Text) is null)
                        yield return ControlPlaneFindings.UnknownRegistry(networks with { At = registry }, registry.Text, network.Key.Text, mesh.Inventory.Clusters.Select(cluster => cluster.Name));
                }
            }
        }
    }
}
