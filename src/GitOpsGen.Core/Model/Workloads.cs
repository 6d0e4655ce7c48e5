using GitOpsGen.Core.Parsing.Config.Resources;

namespace GitOpsGen.Core.Model;

/// <summary>What lives in namespaces, by the cluster that holds its manifests.</summary>
public sealed class Workloads
{
    private readonly HashSet<string> _namespaces;

    /// <param name="known">Every namespace of the mesh, those of gateways and Istio's own included.</param>
    internal Workloads(IReadOnlyList<MeshService> services, IReadOnlyList<MeshNamespace> namespaces, IEnumerable<string> known)
    {
        _namespaces = [.. known];
        Services = services;
        Routed = new Placement<MeshService>(services, service => service.RoutingClusters);
        Guarded = new Placement<MeshService>(services, service => service.ConfigClusters);
        Created = new Placement<MeshService>(services.Where(service => service.Config.CreateService), service => service.Namespace.Clusters);
        Configured = new Placement<MeshNamespace>(namespaces, item => item.ConfigClusters);
    }

    /// <summary>A host as routes write it, in full where it is a service's name or <c>name.namespace</c>.</summary>
    /// <param name="home">The namespace of the route, in which a short name is looked up.</param>
    /// <returns>The host itself when it is a full name, an external one, or ends in a namespace that the mesh does not know.</returns>
    // A short name is looked up in the VirtualService's own namespace, wherever its clients are, and one with a dot is
    // taken as it is (networking.istio.io Destination.host); the full name cannot be misread.
    public string FullName(string host, MeshNamespace home)
    {
        var parts = host.Split('.');
        return parts.Length switch
        {
            1 => MeshService.HostOf(host, home.Name),
            2 when _namespaces.Contains(parts[1]) => MeshService.HostOf(parts[0], parts[1]),
            _ => host,
        };
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

    /// <summary>By the primaries that control workloads of the entry's namespace.</summary>
    public required Placement<Placed<ExternalServiceConfig>> ExternalServices { get; init; }

    /// <summary>By the primaries that control the pods whose sidecars it trims.</summary>
    public required Placement<Placed<SidecarConfig>> Sidecars { get; init; }

    /// <summary>Objects that are Istio's own but for name and place.</summary>
    public required Placement<Placed<IstioResourceConfig>> IstioResources { get; init; }

    /// <summary>By exactly the clusters that the manifest names.</summary>
    public required Placement<ManifestConfig> Manifests { get; init; }
}
