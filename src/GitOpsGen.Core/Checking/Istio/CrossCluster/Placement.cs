using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>
/// MESH3201, MESH3202, MESH3216: an Istio resource stands where an istiod reads it, on every such cluster that it
/// concerns, in a namespace that exists there (design.md, "Placement").
/// </summary>
internal static class Placement
{
    /// <summary>Kinds that hold for a namespace wherever it runs; Gateways and their routes are a cluster's own.</summary>
    private static readonly string[] NeedsCopies =
        [Kinds.PeerAuthentication, Kinds.AuthorizationPolicy, Kinds.RequestAuthentication, Kinds.DestinationRule];

    /// <summary>Gateway classes that istiod itself implements; any other belongs to another controller.</summary>
    private static readonly string[] IstioClasses = ["istio", "istio-waypoint", "istio-east-west"];

    public static IEnumerable<Finding> Check(MeshIndex mesh) => Unread(mesh).Concat(WithoutNamespace(mesh)).Concat(MissingCopies(mesh));

    /// <summary>The API server of a remote accepts them all the same, as it has the CRDs.</summary>
    private static IEnumerable<Finding> Unread(MeshIndex mesh)
    {
        // WorkloadEntries are read from remotes as well (PILOT_ENABLE_CROSS_CLUSTER_WORKLOAD_ENTRY, on by default).
        foreach (var document in Kinds.ReadByIstiod.Where(kind => kind != Kinds.WorkloadEntry).Order(StringComparer.Ordinal).SelectMany(mesh.Of).Concat(mesh.Of(Kinds.KubernetesGateway).Where(IsIstios)))
        {
            if (mesh.Cluster(document.Cluster) is { } cluster && !mesh.IsConfigCluster(cluster.Name))
                yield return CrossClusterFindings.NeverRead(document.At("kind"), document, cluster);
        }
    }

    private static bool IsIstios(ManifestDocument gateway) => IstioClasses.Contains(gateway.Spec.Text("gatewayClassName"));

    /// <summary>Speaks only of namespaces that are known elsewhere, unless all are declared.</summary>
    private static IEnumerable<Finding> WithoutNamespace(MeshIndex mesh) =>
        from view in mesh.Views
        from kind in Kinds.ReadByIstiod.Order(StringComparer.Ordinal)
        from document in view.Of(kind)
        where document.Namespace.Length > 0 && !mesh.Namespaces.Exists(view.Cluster, document.Namespace)
            && (mesh.Namespaces.IsKnown(document.Namespace) || mesh.Inventory.NamespacesComplete)
        select CrossClusterFindings.NamespaceMissing(document.At("metadata", "namespace"), document.Namespace, view.Cluster);

    /// <summary>A policy for a namespace holds only where a copy of it is read; the namespace's clusters say where that must be.</summary>
    private static IEnumerable<Finding> MissingCopies(MeshIndex mesh)
    {
        if (mesh.Views.Count < 2)
            yield break;
        var readers = Readers(mesh);
        foreach (var copies in NeedsCopies.SelectMany(mesh.Of).GroupBy(document => $"{document.Kind} {document.EffectiveNamespace()}/{document.Name}"))
        {
            var clusters = copies.Select(copy => copy.Cluster).ToHashSet();
            var needed = readers.GetValueOrDefault(copies.First().EffectiveNamespace()) ?? [];
            if (copies.Any(copy => mesh.IsConfigCluster(copy.Cluster)) && needed.Except(clusters).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } missing)
                yield return CrossClusterFindings.MissingCopy(copies.First().At("kind"), copies.First(), missing);
        }
    }

    /// <summary>For each namespace, the config clusters whose istiod serves a cluster that has it.</summary>
    private static Dictionary<string, HashSet<string>> Readers(MeshIndex mesh)
    {
        var readers = new Dictionary<string, HashSet<string>>();
        foreach (var cluster in mesh.Inventory.Clusters)
        {
            foreach (var ns in mesh.Namespaces.In(cluster.Name))
            {
                if (!readers.TryGetValue(ns, out var set))
                    readers[ns] = set = [];
                set.UnionWith(cluster.ConfigClusters);
            }
        }
        return readers;
    }
}
