using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>A Service in one cluster, rendered or declared.</summary>
/// <param name="Path">The rendered file; empty when the config declares it.</param>
/// <param name="Locate">The document, or a stand-in at the config line that declares it: thousands are declared, and few reported.</param>
internal sealed record ServiceView(string Name, string Namespace, string Cluster, string Path, Func<Place> Locate)
{
    /// <summary>Made at each call.</summary>
    public Place Place => Locate();

    /// <summary>Empty when the config does not list them.</summary>
    public required IReadOnlyList<PortFacts> Ports { get; init; }

    public required IReadOnlyDictionary<string, string> Selector { get; init; }

    public string Type { get; init; } = "ClusterIP";

    /// <summary>clusterIP None: clients see the pods' own addresses.</summary>
    public bool Headless { get; init; }

    /// <summary>The namespaces that see the Service; empty for all.</summary>
    public IReadOnlyList<string> ExportTo { get; init; } = [];

    public static ServiceView Of(ManifestDocument document) =>
        new(document.Name, document.EffectiveNamespace(), document.Cluster, document.Path, () => document.On(document.Root))
        {
            Ports = [.. document.Spec.Items("ports").Select(port => new PortFacts(
                port.Integer("port") ?? 0, port.Text("name"), port.Text("protocol") is { Length: > 0 } protocol ? protocol : "TCP",
                port.Text("targetPort"), port.Text("appProtocol")))],
            Selector = document.Spec.Get("selector").Labels(),
            Type = document.Spec.Text("type") is { Length: > 0 } type ? type : "ClusterIP",
            Headless = document.Spec.Text("clusterIP") == "None",
            ExportTo = document.Annotations().Text("networking.istio.io/exportTo").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
        };

    public static ServiceView Of(ServiceFacts facts, string cluster) =>
        new(facts.Name, facts.Namespace, cluster, "", () => MeshIndex.PlaceOf(cluster, "Service", facts.Namespace, facts.Name, facts.Origin))
        {
            Ports = facts.Ports,
            Selector = facts.Selector,
            Type = facts.Type,
            Headless = facts.Headless,
            ExportTo = facts.ExportTo,
        };

    /// <summary>The gateway chart names the Service after the release.</summary>
    public static ServiceView Of(GatewayFacts gateway) =>
        new(gateway.Name, gateway.Namespace, gateway.Cluster, "", () => MeshIndex.PlaceOf(gateway.Cluster, "Service", gateway.Namespace, gateway.Name, gateway.Origin))
        {
            Ports = gateway.Ports,
            Selector = gateway.PodLabels,
            Type = "LoadBalancer",
        };

    /// <summary>The Service that the istiod chart brings: grpc-xds 15010, https-dns 15012, https-webhook 443, http-monitoring 15014.</summary>
    public static ServiceView Istiod(ClusterFacts cluster) =>
        new(cluster.Revision.Length == 0 ? "istiod" : $"istiod-{cluster.Revision}", cluster.ControlPlaneNamespace, cluster.Name,
            "", () => MeshIndex.PlaceOf(cluster.Name, "Service", cluster.ControlPlaneNamespace, "istiod", cluster.Origin))
        {
            Ports = [new(15010, "grpc-xds"), new(15012, "https-dns"), new(443, "https-webhook"), new(15014, "http-monitoring")],
            Selector = new Dictionary<string, string> { ["app"] = "istiod" },
        };
}
