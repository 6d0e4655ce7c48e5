using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Model;

/// <summary>A cluster of a valid mesh. Clusters refer to each other as objects, so no name can dangle.</summary>
public sealed class Cluster
{
    private IReadOnlyDictionary<string, Gateway>? _configuredGateways;

    internal Cluster(ClusterConfig config, IstioRelease istio, string? revision, bool cni)
    {
        Config = config;
        Istio = istio;
        Revision = revision;
        Cni = cni;
        Primary = this;
        Gateways = [.. config.Gateways.Select(gateway => new Gateway(this, gateway)).OrderBy(gateway => gateway.Name, StringComparer.Ordinal)];
    }

    public ClusterConfig Config { get; }

    public string Name => Config.Name;

    /// <summary>
    /// Pods of one network reach each other directly; between two, traffic goes
    /// through east-west gateways. Default: a network of the cluster's own.
    /// </summary>
    public string Network => Config.Network ?? Name;

    /// <summary>
    /// The name under which Argo CD knows the cluster (<c>destination.name</c>),
    /// which outlives a change of the API server's URL.
    /// </summary>
    public string Destination => Config.Destination ?? Name;

    public bool IsPrimary => Config.Role == ClusterRole.Primary;

    /// <summary>The cluster whose istiod controls this one; a primary's is itself.</summary>
    public Cluster Primary { get; internal set; }

    /// <summary>The clusters that this one's istiod controls, itself aside, by name.</summary>
    public IReadOnlyList<Cluster> Remotes { get; internal set; } = [];

    /// <summary>The version that this cluster installs; during an upgrade it may differ from the mesh's.</summary>
    public IstioRelease Istio { get; }

    /// <summary>The control plane's revision; null for the unrevisioned one.</summary>
    public string? Revision { get; }

    /// <summary>
    /// True when the CNI plugin redirects the pods' traffic, instead of an init container with NET_ADMIN in each pod.
    /// </summary>
    public bool Cni { get; }

    /// <summary>In ordinal order of their names.</summary>
    public IReadOnlyList<Gateway> Gateways { get; }

    /// <summary>The gateways that read this primary's Istio resources: its own and its remotes', one of each name.</summary>
    public IReadOnlyDictionary<string, Gateway> ConfiguredGateways => _configuredGateways ??= Remotes.Prepend(this)
        .SelectMany(cluster => cluster.Gateways)
        .GroupBy(gateway => gateway.Name)
        .ToDictionary(gateways => gateways.Key, gateways => gateways.First());

    /// <summary>Those that other clusters reach this one through; a primary's also lead to its istiod.</summary>
    public IEnumerable<Gateway> EastWestGateways => Gateways.Where(gateway => gateway.Kind == GatewayKind.EastWest);

    /// <summary>The gateway that remotes reach this cluster's istiod through; null when the cluster has none with an address.</summary>
    public Gateway? ControlPlaneGateway => EastWestGateways.FirstOrDefault(gateway => gateway.Address is not null);

    /// <summary>Null where this cluster runs no Kiali; another cluster's may look into it all the same.</summary>
    public KialiConfig? Kiali => Config.Addons.Kiali;

    public override string ToString() => Name;
}
