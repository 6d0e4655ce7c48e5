using System.Net;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Model;

/// <summary>A gateway of a cluster, installed with Istio's gateway chart.</summary>
public sealed class Gateway
{
    internal Gateway(Cluster cluster, GatewayConfig config) => (Cluster, Config) = (cluster, config);

    public Cluster Cluster { get; }

    public GatewayConfig Config { get; }

    /// <summary>Helm's release name, which the chart gives to the Service, the Deployment and the service account.</summary>
    public string Name => Config.Name;

    public GatewayKind Kind => Config.Kind;

    /// <summary>An IP or a host name; null when nobody but the cluster's own load balancer needs to know it.</summary>
    public string? Address => Config.Address;

    /// <summary>
    /// False for a host name, at which a remote's istiod Service becomes
    /// an ExternalName (istiod chart, remote-istiod-service.yaml).
    /// </summary>
    public bool HasIpAddress => IPAddress.TryParse(Address, out _);

    /// <summary>True when the Service asks the load balancer for the address.</summary>
    public bool RequestsAddress => HasIpAddress && ServiceType == ServiceType.LoadBalancer;

    /// <summary>Where the gateway's pods run, and so where Istio looks for the Secrets of its certificates.</summary>
    public string Namespace => NamespaceOf(Config);

    /// <summary>The value of the <c>istio</c> label on the gateway's pods: the release name without a leading <c>istio-</c>.</summary>
    // charts/gateway/templates/_helpers.tpl: `istio: {{ (include "gateway.name" .) | trimPrefix "istio-" }}`.
    public string Selector => SelectorOf(Name);

    /// <summary>The same for every cluster's gateway of that name, so one Gateway resource opens them all (MESH1244).</summary>
    public static string SelectorOf(string name) => name.StartsWith("istio-", StringComparison.Ordinal) ? name["istio-".Length..] : name;

    /// <summary>The config's, else istio-ingress, istio-egress, or istio-system for east-west.</summary>
    public static string NamespaceOf(GatewayConfig config) => config.Namespace ?? config.Kind switch
    {
        GatewayKind.Ingress => "istio-ingress",
        GatewayKind.Egress => "istio-egress",
        _ => MeshModel.IstioNamespace,
    };

    /// <summary>
    /// LoadBalancer unless the config says otherwise; an egress gateway serves its own cluster only, so ClusterIP.
    /// </summary>
    public ServiceType ServiceType => Config.ServiceType ?? (Kind == GatewayKind.Egress ? ServiceType.ClusterIP : ServiceType.LoadBalancer);
}
