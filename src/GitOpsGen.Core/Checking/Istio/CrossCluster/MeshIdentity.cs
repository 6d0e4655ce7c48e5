using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>
/// MESH3203, MESH3204, MESH3206: one mesh ID and one trust domain in all clusters, and every istiod knows its cluster by
/// the name that the others use for it. Remote charts ignore these values; their proxies get them by injectionPath.
/// </summary>
internal static class MeshIdentity
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var istiods = mesh.Inventory.Clusters
            .Where(cluster => cluster.Role == ClusterRole.Primary)
            .Select(cluster => (Cluster: cluster, Values: mesh.Values(cluster.Name, "istiod")))
            .Where(pair => pair.Values is not null)
            .Select(pair => (pair.Cluster, Values: pair.Values!))
            .ToList();
        foreach (var finding in CheckSame(mesh, istiods, ["global", "meshID"], mesh.Inventory.Mesh.MeshId, CrossClusterFindings.MeshIdDiffers)
                     .Concat(CheckSame(mesh, istiods, ["meshConfig", "trustDomain"], mesh.Inventory.Mesh.TrustDomain, CrossClusterFindings.TrustDomainDiffers)))
            yield return finding;
        var ztunnels = mesh.Inventory.Clusters.Select(cluster => (Cluster: cluster, Values: mesh.Values(cluster.Name, "ztunnel"))).Where(pair => pair.Values is not null);
        foreach (var (cluster, values) in ztunnels)
        {
            if (values!.Find("multiCluster", "clusterName") is { } name && name.At.Text() != cluster.Name)
                yield return CrossClusterFindings.ClusterNameDiffers(name, name.At.Text(), cluster.Name);
        }
        foreach (var (cluster, values) in istiods)
        {
            if (values.Find("global", "multiCluster", "clusterName") is { } name && name.At.Text() != cluster.Name)
                yield return CrossClusterFindings.ClusterNameDiffers(name, name.At.Text(), cluster.Name);
        }
        foreach (var finding in Principals.Check(mesh))
            yield return finding;
    }

    /// <summary>All say what the config says; without that, what the first of them says.</summary>
    private static IEnumerable<Finding> CheckSame(
        MeshIndex mesh, List<(ClusterFacts Cluster, HelmValues Values)> istiods, string[] path, string? declared, Func<Place, string, string, string, Finding> report)
    {
        var expected = declared ?? istiods.Select(istiod => istiod.Values.Text(path)).FirstOrDefault(text => text.Length > 0);
        if (expected is null)
            yield break;
        foreach (var (cluster, values) in istiods)
        {
            var found = values.Find(path);
            // A single istiod may leave the value to its default: there is nobody to differ from.
            if ((found is not null || istiods.Count > 1) && found?.At.Text() != expected && !(found is null && IsDefault(path, expected)))
                yield return report(found ?? mesh.PlaceOf(cluster), cluster.Name, found?.At.Text() ?? "", expected);
        }
    }

    /// <summary>Leaving out the value is the same as writing the default.</summary>
    private static bool IsDefault(string[] path, string expected) => path[^1] == "trustDomain" && expected == "cluster.local";
}
