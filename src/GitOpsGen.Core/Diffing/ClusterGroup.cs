namespace GitOpsGen.Core.Diffing;

/// <summary>Clusters in which exactly the same happens, with the changes of the first of them.</summary>
internal sealed record ClusterGroup(IReadOnlyList<string> Clusters, IReadOnlyList<UnitChange> Changes)
{
    /// <summary>The heading above the group's changes.</summary>
    public string Title => Clusters switch
    {
        [""] => "all clusters and Argo CD",
        [var only] => $"cluster {only}",
        _ => $"cluster {Clusters[0]} (same in {Count.Of(Clusters.Count, "cluster")}: {Names})",
    };

    private string Names => Clusters.Count <= 5
        ? string.Join(", ", Clusters)
        : $"{string.Join(", ", Clusters.Take(3))} and {Count.Number(Clusters.Count - 3)} more";

    /// <summary>Groups by what happens in each cluster, in the order of each group's first cluster.</summary>
    public static IEnumerable<ClusterGroup> Of(IReadOnlyList<UnitChange> changes)
    {
        var keys = new ChangeKeys(changes);
        return changes
            .GroupBy(change => change.Id.Cluster)
            .Select(cluster => (Name: cluster.Key, Changes: cluster.ToList()))
            .GroupBy(cluster => string.Join('\u0003', cluster.Changes.Select(keys.Of).Order(StringComparer.Ordinal)))
            .Select(same => new ClusterGroup([.. same.Select(cluster => cluster.Name)], same.First().Changes));
    }
}
