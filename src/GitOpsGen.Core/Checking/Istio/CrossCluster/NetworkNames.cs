using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>MESH3205, MESH3207: the network and cluster that labels, values and the injection path name are the cluster's own.</summary>
internal static class NetworkNames
{
    /// <summary>On a namespace, a Service or a pod; as an annotation it does nothing.</summary>
    private const string Label = "topology.istio.io/network";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var isMultiNetwork = mesh.Inventory.Clusters.Select(cluster => cluster.Network).Distinct().Skip(1).Any();
        foreach (var cluster in mesh.Inventory.Clusters)
        {
            foreach (var ns in mesh.Of(cluster.Name, Kinds.Namespace))
            {
                var label = ns.Labels().GetValueOrDefault(Label);
                if (label is not null && label != cluster.Network)
                    yield return CrossClusterFindings.NetworkDiffers(ns.At("metadata", "labels", Label), label, cluster);
                else if (label is null && isMultiNetwork && ns.Name == cluster.ControlPlaneNamespace)
                    yield return CrossClusterFindings.NetworkLabelMissing(ns.At("metadata", "labels"), cluster);
            }
            foreach (var finding in CheckValues(mesh, cluster))
                yield return finding;
        }
        foreach (var gateway in isMultiNetwork ? mesh.Inventory.Gateways.Where(gateway => gateway.Kind == GatewayKind.EastWest) : [])
        {
            // networkGateway labels the Service, by which istiod finds the way into the network.
            if (mesh.Values(gateway.Cluster, gateway.Name) is { Layers: [.., var layer] } values && values.Text("networkGateway").Length == 0 && values.Find("labels", Label) is null)
                yield return CrossClusterFindings.GatewayNetworkMissing(layer.On(layer.Root), gateway);
        }
    }

    /// <summary>istiod's own network, the networks that gateways lead into, and what injection writes into proxies.</summary>
    private static IEnumerable<Finding> CheckValues(MeshIndex mesh, ClusterFacts cluster)
    {
        foreach (var values in mesh.ValuesOf(cluster.Name))
        {
            foreach (var place in (Place?[])[values.Find("global", "network"), values.Find("networkGateway"), values.Component == "ztunnel" ? values.Find("network") : null])
            {
                if (place is { } network && network.At.Text() is { Length: > 0 } name && name != cluster.Network)
                    yield return CrossClusterFindings.NetworkDiffers(network, name, cluster);
            }
            var path = values.Find("istiodRemote", "injectionPath") ?? values.Find("istiodRemote", "injectionURL");
            if (path is { } injection && injection.At.Text() is { Length: > 0 } text && !text.EndsWith($"/inject/cluster/{cluster.Name}/net/{cluster.Network}", StringComparison.Ordinal)
                && !text.Contains($"/inject/cluster/{cluster.Name}/net/{cluster.Network}/", StringComparison.Ordinal))
                yield return CrossClusterFindings.InjectionPathDiffers(injection, text, cluster);
        }
    }
}
