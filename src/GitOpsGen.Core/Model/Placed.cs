using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Model;

/// <summary>A namespaced part of the config with the clusters that it concerns.</summary>
public sealed class Placed<T>
    where T : NamespacedConfig
{
    internal Placed(T config, MeshNamespace home, IReadOnlyList<Cluster> clusters)
    {
        Config = config;
        Namespace = home;
        ConfigClusters = MeshNamespace.PrimariesOf(clusters);
    }

    public T Config { get; }

    /// <summary>An application's, or one that the mesh implies: istio-system, default, or a gateway's.</summary>
    public MeshNamespace Namespace { get; }

    /// <summary>The primaries that control those clusters: their istiod reads the manifest.</summary>
    public IReadOnlyList<Cluster> ConfigClusters { get; }
}
