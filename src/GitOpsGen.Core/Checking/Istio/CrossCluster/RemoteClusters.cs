using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>
/// MESH3213, MESH3221: a remote knows where its control plane is, the primary is ready to serve it, and the remote's
/// istio-system says who may patch its webhook (facts/istio.md §2; pilot multicluster.go checkShouldLead).
/// </summary>
internal static class RemoteClusters
{
    private const string ControlPlaneClusters = "topology.istio.io/controlPlaneClusters";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var primaries = new HashSet<string>();
        var addresses = mesh.Inventory.Gateways.ToLookup(gateway => gateway.Cluster, gateway => gateway.Addresses);
        foreach (var remote in mesh.Inventory.Clusters.Where(cluster => cluster.Role == ClusterRole.Remote))
        {
            // A remote that is its own config cluster belongs to an external control plane, which leads by other means.
            if (remote.ConfigClusters.Contains(remote.Name))
                continue;
            if (mesh.Values(remote.Name, "istiod") is { } values)
            {
                foreach (var finding in CheckAddress(remote, values, addresses))
                    yield return finding;
            }
            foreach (var ns in mesh.Of(remote.Name, Kinds.Namespace).Where(ns => ns.Name == remote.ControlPlaneNamespace))
            {
                var leaders = ns.Annotations().Text(ControlPlaneClusters).Split(',', StringSplitOptions.TrimEntries);
                if (!leaders.Contains("*") && !remote.ConfigClusters.Any(leaders.Contains))
                    yield return CrossClusterFindings.NotAttached(ns.At("metadata", "annotations", ControlPlaneClusters), remote);
            }
            foreach (var primary in remote.ConfigClusters.Where(primaries.Add))
            {
                if (mesh.Values(primary, "istiod") is { Layers: [.., var layer] } own && !(own.Find("global", "externalIstiod")?.At.IsTrue() ?? false))
                    yield return CrossClusterFindings.PrimaryNotExternal(layer.At("global"), primary, remote);
            }
        }
    }

    private static IEnumerable<Finding> CheckAddress(ClusterFacts remote, HelmValues values, ILookup<string, IReadOnlyList<string>> addresses)
    {
        var address = values.Find("global", "remotePilotAddress");
        if (address is null || address.Value.At.Text().Length == 0)
        {
            if (values.Text("istiodRemote", "injectionURL").Length == 0 && !(values.Find("istiodRemote", "enabledLocalInjectorIstiod")?.At.IsTrue() ?? false))
                yield return CrossClusterFindings.NoControlPlaneAddress(values.Layers[^1].At("global"), remote);
            yield break;
        }
        var known = remote.ConfigClusters.SelectMany(cluster => addresses[cluster]).SelectMany(ofGateway => ofGateway).ToHashSet();
        if (known.Count > 0 && !known.Contains(address.Value.At.Text()) && System.Net.IPAddress.TryParse(address.Value.At.Text(), out _))
            yield return CrossClusterFindings.WrongControlPlaneAddress(address.Value, address.Value.At.Text(), known);
    }
}
