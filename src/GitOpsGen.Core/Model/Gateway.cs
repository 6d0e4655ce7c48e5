using System.Net;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Model;

/// <summary>A gateway of a cluster, installed with Istio's gateway chart.</summary>
public sealed class Gateway
{
    internal Gateway(Cluster cluster, GatewayConfig config) => (Cluster, Config) = (cluster, config);

    public Cluster Cluster { get; }

    public GatewayConfig Config { get; }

    public string Name => Config.Name;

    public GatewayKind Kind => Config.Kind;

    public string? Address => Config.Address;

    public bool HasIpAddress => IPAddress.TryParse(Address, out _);

    /// <summary>True when the Service asks the load balancer for the address.</summary>
    public bool RequestsAddress => HasIpAddress && ServiceType == ServiceType.LoadBalancer;

    public string Namespace => NamespaceOf(Config);

    /// <summary>The value of the <c>istio</c> label on the gateway's pods: the release name without a leading <c>istio-</c>.</summary>
    // charts/gateway/templates/_helpers.tpl: `istio: {{ (include "gateway.name" .) | trimPrefix "istio-" }}`.
    public string Selector => SelectorOf(Name);

    public static string SelectorOf(string name) => name.StartsWith("istio-", StringComparison.Ordinal) ? name["istio-".Length..] : name;

    public static string NamespaceOf(GatewayConfig config) => config.Namespace ?? config.Kind switch
    {
        GatewayKind.Ingress => "istio-ingress",
        GatewayKind.Egress => "istio-egress",
        _ => MeshModel.IstioNamespace,
    };

    public ServiceType ServiceType => Config.ServiceType ?? (Kind == GatewayKind.Egress ? ServiceType.ClusterIP : ServiceType.LoadBalancer);
}
