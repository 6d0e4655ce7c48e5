using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Model;

/// <summary>A service with the clusters that run its pods.</summary>
public sealed class MeshService
{
    internal MeshService(ServiceConfig config, MeshNamespace home, IReadOnlyList<Cluster> clusters)
    {
        Config = config;
        Namespace = home;
        Clusters = clusters;
        ConfigClusters = MeshNamespace.PrimariesOf(clusters);
        Selector = config.Selector.Count > 0 ? config.Selector : new Dictionary<string, string> { ["app"] = config.Name };
    }

    public ServiceConfig Config { get; }

    public string Name => Config.Name;

    public MeshNamespace Namespace { get; }

    /// <summary>
    /// The full name in the mesh, <c>&lt;name&gt;.&lt;namespace&gt;.svc.cluster.local</c>, the same in every cluster.
    /// </summary>
    public string Host => HostOf(Name, Namespace.Name);

    /// <summary>The labels that policies select the pods by: the config's, else <c>app: &lt;name&gt;</c>.</summary>
    public IReadOnlyDictionary<string, string> Selector { get; }

    /// <summary>The clusters that run the service's pods.</summary>
    public IReadOnlyList<Cluster> Clusters { get; }

    /// <summary>The primaries that control the service's pods: their istiod reads what is about the pods, such as authorization.</summary>
    public IReadOnlyList<Cluster> ConfigClusters { get; }

    /// <summary>
    /// The primaries that control the namespace's clusters: their istiod reads what is about clients, such as routes. It
    /// is the client's proxy that routes, and clients may run where the service's pods do not.
    /// </summary>
    public IReadOnlyList<Cluster> RoutingClusters => Namespace.ConfigClusters;

    public override string ToString() => $"{Namespace.Name}/{Name}";

    /// <summary>The full name of a Kubernetes Service.</summary>
    public static string HostOf(string name, string @namespace) => $"{name}.{@namespace}.svc.cluster.local";
}
