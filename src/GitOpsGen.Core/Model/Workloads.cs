using GitOpsGen.Core.Parsing.Config.Resources;

namespace GitOpsGen.Core.Model;

/// <summary>What lives in namespaces, by the cluster that holds its manifests.</summary>
public sealed class Workloads
{
    internal Workloads(IReadOnlyList<MeshService> services, IReadOnlyList<MeshNamespace> namespaces)
    {
        Services = services;
        Routed = new Placement<MeshService>(services, service => service.RoutingClusters);
        Guarded = new Placement<MeshService>(services, service => service.ConfigClusters);
        Created = new Placement<MeshService>(services.Where(service => service.Config.CreateService), service => service.Namespace.Clusters);
        Configured = new Placement<MeshNamespace>(namespaces, item => item.ConfigClusters);
    }

    /// <summary>By namespace and name.</summary>
    public IReadOnlyList<MeshService> Services { get; }

    /// <summary>Services by the primaries that route to them.</summary>
    public Placement<MeshService> Routed { get; }

    /// <summary>Services by the primaries that control their pods.</summary>
    public Placement<MeshService> Guarded { get; }

    /// <summary>Services whose Kubernetes Service this tool writes, by cluster.</summary>
    public Placement<MeshService> Created { get; }

    /// <summary>Namespaces by the primaries that read their policies.</summary>
    public Placement<MeshNamespace> Configured { get; }

    public required Placement<Placed<ExternalServiceConfig>> ExternalServices { get; init; }

    public required Placement<Placed<SidecarConfig>> Sidecars { get; init; }

    /// <summary>Objects that are Istio's own but for name and place.</summary>
    public required Placement<Placed<IstioResourceConfig>> IstioResources { get; init; }

    public required Placement<ManifestConfig> Manifests { get; init; }
}
