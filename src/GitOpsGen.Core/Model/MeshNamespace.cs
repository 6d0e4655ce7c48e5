using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Model;

/// <summary>An application namespace, with the clusters that run its workloads.</summary>
public sealed class MeshNamespace
{
    private readonly HashSet<Cluster> _presence;

    internal MeshNamespace(NamespaceConfig config, IReadOnlyList<Cluster> clusters)
    {
        Config = config;
        Clusters = clusters;
        ConfigClusters = PrimariesOf(clusters);
        _presence = [.. clusters, .. ConfigClusters];
    }

    public NamespaceConfig Config { get; }

    public string Name => Config.Name;

    /// <summary>By name.</summary>
    public IReadOnlyList<Cluster> Clusters { get; }

    /// <summary>The primaries whose istiod reads the namespace's Istio resources.</summary>
    public IReadOnlyList<Cluster> ConfigClusters { get; }

    /// <summary>
    /// True for the clusters that hold the namespace: those with workloads, and the primaries whose istiod reads the
    /// namespace's policies (design: the placement rule).
    /// </summary>
    public bool IsIn(Cluster cluster) => _presence.Contains(cluster);

    /// <summary>By name, each once.</summary>
    internal static IReadOnlyList<Cluster> PrimariesOf(IEnumerable<Cluster> clusters) =>
        [.. clusters.Select(cluster => cluster.Primary).Distinct().OrderBy(primary => primary.Name, StringComparer.Ordinal)];
}
