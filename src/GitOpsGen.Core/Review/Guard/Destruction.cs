using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Guard;

/// <summary>How much of the mesh a delivery would take away.</summary>
/// <param name="Clusters">Clusters that lose their last Application.</param>
/// <param name="Applications">Applications that are removed, those of the clusters included. This is the number that <c>--allow-destroy</c> takes.</param>
/// <param name="Total">Applications that there are now.</param>
public sealed record Destruction(IReadOnlyList<string> Clusters, int Applications, int Total)
{
    /// <param name="pathsBefore">The paths of the tree as it is now.</param>
    /// <summary>Counts removed Application objects, not files: an Application that moved to another file of its cluster stays.</summary>
    public static Destruction Of(TreeDiff diff, IEnumerable<string> pathsBefore)
    {
        var now = pathsBefore.Where(IsApplication).GroupBy(TreePath.Cluster).ToDictionary(group => group.Key, group => group.Count());
        var removed = diff.Changes
            .Where(change => change is { Kind: ChangeKind.Removed, BeforePath: { } path } && IsApplication(path))
            .GroupBy(change => change.Id.Cluster)
            .ToDictionary(group => group.Key, group => group.Count());
        var added = diff.Changes
            .Where(change => change is { Kind: ChangeKind.Added, AfterPath: { } path } && IsApplication(path))
            .Select(change => change.Id.Cluster)
            .ToHashSet();
        var clusters = removed
            .Where(cluster => cluster.Value >= now.GetValueOrDefault(cluster.Key) && !added.Contains(cluster.Key))
            .Select(cluster => cluster.Key)
            .Order(StringComparer.Ordinal);
        return new Destruction([.. clusters], removed.Values.Sum(), now.Values.Sum());
    }

    private static bool IsApplication(string path) => path.Split('/') is ["clusters", _, "apps", _] && TreePath.IsYaml(path);
}
