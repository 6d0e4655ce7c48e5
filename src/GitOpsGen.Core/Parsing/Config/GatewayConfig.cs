using System.ComponentModel;
using System.Text.Json.Serialization;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record GatewayConfig : ConfigRecord
{
    // charts/gateway/values.yaml: service.ports.
    internal const string HealthPortName = "status-port";

    internal const int HealthPort = 15021;

    // Helm refuses release names over 53 characters, and the chart names its Service after the release.
    [Description("The gateway's name: Helm release, Service and Deployment. Its pods carry the label istio=<name without 'istio-'>.")]
    [Format("release-name")]
    public required string Name { get; init; }

    [Description("ingress: from outside. egress: to outside. east-west: between clusters; on a primary it also exposes istiod to its remotes.")]
    [Inheritable]
    public required GatewayKind Kind { get; init; }

    [Description("The gateway's namespace. Default: istio-system for east-west, istio-ingress, istio-egress.")]
    [Format("dns-label")]
    public string? Namespace { get; init; }

    [Description("The address at which the gateway is reached: a static IP (asked of the load balancer) or a host name.")]
    [Format("address")]
    public string? Address { get; init; }

    [Description("The Service's type. Default: LoadBalancer; ClusterIP for egress.")]
    public ServiceType? ServiceType { get; init; }

    [Description("Annotations of the Service, for example metallb.io/loadBalancerIPs.")]
    [KeyFormat("label-key")]
    public IReadOnlyDictionary<string, string> ServiceAnnotations { get; init; } = new Dictionary<string, string>();

    [Description("Ports of the Service; the health port, 15021, is added. Default: 80 and 443; an east-west gateway's are fixed.")]
    [Unique("name")]
    public IReadOnlyList<GatewayPortConfig> Ports { get; init; } = [];

    [Description("How many pods the autoscaler may run.")]
    public ScaleConfig? Scale { get; init; }

    [Description("Requests and limits of the gateway's pods.")]
    public ResourcesConfig? Resources { get; init; }

    /// <summary>True when the config lists the health port itself, so that the template must not.</summary>
    public bool ListsHealthPort => Ports.Any(port => port.Port == HealthPort);

    /// <summary>True when the gateway's Service has the port.</summary>
    // charts/gateway/values.yaml: without a list of its own, 80 and 443.
    public bool Listens(int port) => Ports.Count == 0 ? port is 80 or 443 : Ports.Any(item => item.Port == port);
}

public enum GatewayKind
{
    Ingress,

    Egress,

    [JsonStringEnumMemberName("east-west")]
    EastWest,
}

public enum ServiceType
{
    [JsonStringEnumMemberName("LoadBalancer")]
    LoadBalancer,

    [JsonStringEnumMemberName("ClusterIP")]
    ClusterIP,

    [JsonStringEnumMemberName("NodePort")]
    NodePort,
}

public sealed record GatewayPortConfig : ConfigRecord
{
    [Description("The port's name, unique in the gateway; a prefix like http- or tls- names the protocol.")]
    [Format("service-port")]
    public required string Name { get; init; }

    [Description("The Service's port.")]
    [Range(1, 65535)]
    public required int Port { get; init; }

    [Description("The port of the gateway's pods. Default: the same.")]
    [Range(1, 65535)]
    public int? TargetPort { get; init; }
}

public sealed record ScaleConfig : ConfigRecord
{
    [Description("Pods at least.")]
    [Range(1, 1000)]
    public int Min { get; init; } = 1;

    [Description("Pods at most.")]
    [Range(1, 1000)]
    public int Max { get; init; } = 5;
}
