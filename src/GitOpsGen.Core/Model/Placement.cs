namespace GitOpsGen.Core.Model;

/// <summary>Which cluster holds what, turned round once, so that planning a cluster looks only at what is its own.</summary>
public sealed class Placement<T>
{
    private readonly Dictionary<Cluster, List<T>> _byCluster = [];

    internal Placement(IEnumerable<T> items, Func<T, IEnumerable<Cluster>> clusters)
    {
        foreach (var item in items)
        {
            foreach (var cluster in clusters(item))
            {
                if (!_byCluster.TryGetValue(cluster, out var list))
                    _byCluster[cluster] = list = [];
                list.Add(item);
            }
        }
    }

    /// <summary>In the order in which the items were given.</summary>
    public IReadOnlyList<T> On(Cluster cluster) => _byCluster.GetValueOrDefault(cluster) ?? [];
}
