using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>
/// MESH3211, MESH3212: where clusters are on different networks, each network has an east-west gateway, and a Gateway
/// on 15443 with AUTO_PASSTHROUGH opens it to the mesh's services (facts/istio.md §2).
/// </summary>
internal static class NetworkGateways
{
    /// <summary>The port on which proxies reach another network.</summary>
    private const int CrossNetworkPort = 15443;

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var networks = mesh.Inventory.Clusters.GroupBy(cluster => cluster.Network).ToList();
        if (networks.Count < 2)
            yield break;
        var declared = mesh.Inventory.Gateways.Where(gateway => gateway.Kind == GatewayKind.EastWest).ToLookup(gateway => gateway.Network);
        foreach (var network in networks)
        {
            if (!declared[network.Key].Any())
            {
                if (mesh.Inventory.GatewaysComplete && !network.Any(cluster => HasAmbientGateway(mesh, cluster)))
                    yield return CrossClusterFindings.NoEastWestGateway(mesh.PlaceOf(network.First()), network.Key, networks.Select(other => other.Key).Where(other => other != network.Key));
                continue;
            }
            foreach (var gateway in declared[network.Key])
            {
                if (mesh.Cluster(gateway.Cluster) is { } cluster && !mesh.ViewsOf(cluster).Any(view => IsExposed(view, gateway)))
                    yield return CrossClusterFindings.ServicesNotExposed(MeshIndex.PlaceOf(gateway.Cluster, "Gateway", gateway.Namespace, gateway.Name, gateway.Origin), gateway, cluster);
            }
        }
    }

    /// <summary>The gateway's labels may be declared in part, so only a certain mismatch counts.</summary>
    private static bool IsExposed(ConfigView view, GatewayFacts gateway)
    {
        var pod = new WorkloadView(gateway.Cluster, gateway.Namespace, gateway.Name, gateway.PodLabels, LabelsComplete: false);
        return view.Of(Kinds.Gateway).Any(document =>
            document.Spec.Items("servers").Any(server => server.Path("port", "number").Integer() == CrossNetworkPort && server.Path("tls", "mode").Text() == "AUTO_PASSTHROUGH")
            && pod.IsSelectedBy(document.Spec.Get("selector").Labels()) != false);
    }

    /// <summary>In ambient mode a Kubernetes Gateway is the gateway's deployment as well.</summary>
    private static bool HasAmbientGateway(MeshIndex mesh, ClusterFacts cluster) =>
        mesh.Of(cluster.Name, Kinds.KubernetesGateway).Any(gateway => gateway.Spec.Text("gatewayClassName") == "istio-east-west");
}
