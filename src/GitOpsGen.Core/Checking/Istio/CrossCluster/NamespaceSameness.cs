using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>
/// MESH3215, MESH3222: a namespace of one name is one namespace in every cluster, so it is in the mesh everywhere or
/// nowhere; and the revision that it asks for runs there.
/// </summary>
internal static class NamespaceSameness
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var copies in mesh.Of(Kinds.Namespace).Where(ns => mesh.Cluster(ns.Cluster) is { } cluster && ns.Name != cluster.ControlPlaneNamespace).GroupBy(ns => ns.Name))
        {
            var first = copies.First();
            var mode = Mode(first);
            foreach (var other in copies.Where(other => Mode(other) != mode))
                yield return CrossClusterFindings.NamespaceDiffers(other.At("metadata", "labels"), other, Mode(other), first, mode);
            foreach (var ns in copies)
            {
                if (UnknownRevision(mesh, ns) is { } finding)
                    yield return finding;
            }
        }
    }

    /// <summary>How the namespace's pods join the mesh.</summary>
    private static string Mode(ManifestDocument ns)
    {
        var labels = ns.Labels();
        if (labels.GetValueOrDefault("istio.io/dataplane-mode") == "ambient")
            return "ambient";
        return labels.GetValueOrDefault("istio-injection") switch
        {
            "enabled" => "injected",
            null when labels.ContainsKey("istio.io/rev") => "injected",
            _ => "not injected",
        };
    }

    private static Finding? UnknownRevision(MeshIndex mesh, ManifestDocument ns)
    {
        if (!ns.Labels().TryGetValue("istio.io/rev", out var revision) || mesh.Cluster(ns.Cluster) is not { RevisionTags: { } tags } cluster)
            return null;
        var own = cluster.Revision.Length == 0 ? "default" : cluster.Revision;
        return revision == own || tags.Contains(revision)
            ? null
            : CrossClusterFindings.UnknownRevision(ns.At("metadata", "labels", "istio.io/rev"), revision, cluster.Name, tags.Prepend(own));
    }
}
