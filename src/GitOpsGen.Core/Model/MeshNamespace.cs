using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Model;

/// <summary>An application namespace, with the clusters that run its workloads.</summary>
public sealed class MeshNamespace
{
    internal MeshNamespace(NamespaceConfig config, IReadOnlyList<Cluster> clusters) => (Config, Clusters) = (config, clusters);

    public NamespaceConfig Config { get; }

    public string Name => Config.Name;

    /// <summary>By name.</summary>
    public IReadOnlyList<Cluster> Clusters { get; }

    /// <summary>
    /// The clusters that hold the namespace: those with workloads, and the primaries whose istiod reads the
    /// namespace's policies (design: the placement rule).
    /// </summary>
    public IEnumerable<Cluster> Presence =>
        Clusters.Concat(Clusters.Select(cluster => cluster.Primary)).Distinct().OrderBy(cluster => cluster.Name, StringComparer.Ordinal);
}
