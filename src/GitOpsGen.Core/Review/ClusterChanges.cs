using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review;

/// <summary>Clusters that come or go as a whole.</summary>
internal sealed record ClusterChanges(IReadOnlySet<string> Added, IReadOnlySet<string> Removed, MeshTopology Topology)
{
    // A cluster is in the mesh by one of these; a lone addition of Kiali does not make a cluster new.
    private static readonly string[] Founding = ["istio-base", "base", "istiod"];

    /// <summary>Reads it from the difference alone: the config of the old tree is not at hand.</summary>
    public static ClusterChanges Of(IReadOnlyList<UnitChange> changes, MeshTopology topology)
    {
        var known = topology.Clusters.Select(cluster => cluster.Name).ToHashSet();
        var (added, removed) = (new HashSet<string>(), new HashSet<string>());
        foreach (var cluster in changes.Where(change => change.Id.Cluster.Length > 0).GroupBy(change => change.Id.Cluster))
        {
            if (cluster.All(change => change.Kind == ChangeKind.Added) && cluster.Any(IsFounding))
                added.Add(cluster.Key);
            else if (cluster.All(change => change.Kind == ChangeKind.Removed) && (!known.Contains(cluster.Key) || cluster.Any(IsFounding)))
                removed.Add(cluster.Key);
        }
        return new ClusterChanges(added, removed, topology);
    }

    /// <summary>True when every cluster is new: the first delivery of a mesh.</summary>
    public bool IsNewMesh => Added.Count > 1 && Removed.Count == 0 && Topology.Clusters.All(cluster => Added.Contains(cluster.Name));

    /// <summary>For example <c> (remote of control, network eu)</c>.</summary>
    public FormattableString Place(string cluster)
    {
        var place = Topology.Clusters.FirstOrDefault(other => other.Name == cluster);
        if (place is null)
            return $"";
        return place.Primary is null
            ? $" ({place.Role}, network {place.Network})"
            : (FormattableString)$" ({place.Role} of {place.Primary}, network {place.Network})";
    }

    private static bool IsFounding(UnitChange change) =>
        change.Id.Kind == "Application" && TreePath.Component(change.Path) is { } component && Founding.Contains(component);
}
