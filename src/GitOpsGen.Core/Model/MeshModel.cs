using GitOpsGen.Core.Parsing;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Model;

/// <summary>
/// A mesh that makes sense. Only validation can build one, so every later stage may rely on what validation checks:
/// references resolve, names are unique, addresses exist where they are needed.
/// </summary>
public sealed class MeshModel
{
    /// <summary>The root namespace of every control plane that this tool installs.</summary>
    public const string IstioNamespace = "istio-system";

    /// <summary>Namespaces that are on every cluster without being listed: Kubernetes makes <c>default</c>, this tool istio-system.</summary>
    public static readonly IReadOnlyList<string> Everywhere = [IstioNamespace, "default"];

    internal MeshModel(ParsedConfig config, IReadOnlyList<Cluster> clusters, IReadOnlyList<MeshNamespace> namespaces, Workloads workloads)
    {
        Parsed = config;
        Clusters = clusters;
        Namespaces = namespaces;
        Workloads = workloads;
        NamespacesOn = new Placement<MeshNamespace>(namespaces, item => item.Clusters.Concat(item.ConfigClusters).Distinct());
        Primaries = [.. clusters.Where(cluster => cluster.IsPrimary)];
        CrossesNetworks = clusters.Select(cluster => cluster.Network).Distinct().Skip(1).Any();
    }

    /// <summary>The text and its nodes, for whatever must point at a place in the config.</summary>
    public ParsedConfig Parsed { get; }

    public MeshFile Config => Parsed.File;

    public MeshConfig Mesh => Config.Mesh;

    public DeliveryConfig Delivery => Config.Delivery;

    /// <summary>By name.</summary>
    public IReadOnlyList<Cluster> Clusters { get; }

    /// <summary>By name.</summary>
    public IReadOnlyList<MeshNamespace> Namespaces { get; }

    /// <summary>The namespaces that a cluster holds, by name.</summary>
    public Placement<MeshNamespace> NamespacesOn { get; }

    /// <summary>Services and everything else that lives in namespaces.</summary>
    public Workloads Workloads { get; }

    /// <summary>By name; never empty, since every remote needs one and a mesh has a cluster (MESH1200, MESH1201).</summary>
    public IReadOnlyList<Cluster> Primaries { get; }

    /// <summary>True when some pods can only be reached through an east-west gateway.</summary>
    public bool CrossesNetworks { get; }
}
