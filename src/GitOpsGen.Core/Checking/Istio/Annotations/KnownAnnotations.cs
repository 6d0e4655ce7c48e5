
namespace GitOpsGen.Core.Checking.Istio.Annotations;

/// <summary>
/// The annotations that Istio 1.30/1.31 documents (istio/api annotation/annotations.yaml, and the release notes since):
/// name, kinds, feature status.
/// </summary>
internal static class KnownAnnotations
{
    private static readonly string[] Any = ["Any"];
    private static readonly string[] Pod = ["Pod"];
    private static readonly string[] Service = ["Service"];
    private static readonly string[] Gateway = ["Gateway"];
    private static readonly string[] WorkloadEntry = ["WorkloadEntry"];

    /// <summary>By name, case included: to Istio another spelling is another annotation.</summary>
    public static readonly IReadOnlyDictionary<string, AnnotationFacts> All = new AnnotationFacts[]
    {
        new("alpha.istio.io/canonical-serviceaccounts", Service, IsDeprecated: true),
        new("alpha.istio.io/identity", Pod, IsDeprecated: true),
        new("alpha.istio.io/kubernetes-serviceaccounts", Service, IsDeprecated: true),
        new("ambient.istio.io/bypass-inbound-capture", Pod, Problem: AnnotationValues.Boolean),
        new("ambient.istio.io/dns-capture", Pod, Problem: AnnotationValues.Boolean),
        new("ambient.istio.io/redirection", Pod),
        new("ambient.istio.io/waypoint-inbound-binding", Any),
        new("galley.istio.io/analyze-suppress", Any),
        new("gateway.istio.io/controller-version", Gateway),
        new("gateway.istio.io/name-override", Gateway),
        new("gateway.istio.io/service-account", Gateway),
        new("gateway.istio.io/tls-terminate-mode", Gateway),
        new("inject.istio.io/templates", Pod),
        new("install.operator.istio.io/chart-owner", Any),
        new("install.operator.istio.io/owner-generation", Any),
        new("install.operator.istio.io/version", Any),
        new("istio.io/autoRegistrationGroup", WorkloadEntry),
        new("istio.io/connectedAt", WorkloadEntry),
        new("istio.io/disconnectedAt", WorkloadEntry),
        new("istio.io/dry-run", ["AuthorizationPolicy"]),
        new("istio.io/reroute-virtual-interfaces", Pod),
        new("istio.io/rev", Pod),
        new("istio.io/workloadController", WorkloadEntry),
        new("kubernetes.io/ingress.class", ["Ingress"], IsAlpha: false),
        new("networking.istio.io/address-type", Gateway),
        new("networking.istio.io/cluster", ["Secret"]),
        new("networking.istio.io/exportTo", Service),
        new("networking.istio.io/service-type", Gateway),
        new("networking.istio.io/traffic-distribution", ["Service", "Namespace", "ServiceEntry"]),
        new("prometheus.istio.io/merge-metrics", Pod, Problem: AnnotationValues.Boolean),
        new("proxy.istio.io/config", Pod, IsAlpha: false, Problem: AnnotationValues.ProxyConfig),
        new("proxy.istio.io/overrides", Pod),
        new("readiness.status.sidecar.istio.io/applicationPorts", Pod),
        new("readiness.status.sidecar.istio.io/failureThreshold", Pod, Problem: AnnotationValues.Number),
        new("readiness.status.sidecar.istio.io/initialDelaySeconds", Pod, Problem: AnnotationValues.Number),
        new("readiness.status.sidecar.istio.io/periodSeconds", Pod, Problem: AnnotationValues.Number),
        new("sidecar.istio.io/agentLogLevel", Pod),
        new("sidecar.istio.io/bootstrapOverride", Pod),
        new("sidecar.istio.io/componentLogLevel", Pod),
        new("sidecar.istio.io/controlPlaneAuthPolicy", Pod, IsDeprecated: true),
        new("sidecar.istio.io/discoveryAddress", Pod, IsDeprecated: true),
        new("sidecar.istio.io/enableCoreDump", Pod),
        new("sidecar.istio.io/extraStatTags", Pod),
        new("sidecar.istio.io/inject", Pod, IsAlpha: false, IsDeprecated: true),
        new("sidecar.istio.io/interceptionMode", Pod, Problem: AnnotationValues.InterceptionMode),
        new("sidecar.istio.io/logLevel", Pod),
        new("sidecar.istio.io/nativeSidecar", Pod, Problem: AnnotationValues.Boolean),
        new("sidecar.istio.io/proxyCPU", Pod, Problem: AnnotationValues.Quantity),
        new("sidecar.istio.io/proxyCPULimit", Pod, Problem: AnnotationValues.Quantity),
        new("sidecar.istio.io/proxyImage", Pod),
        new("sidecar.istio.io/proxyImageType", Pod),
        new("sidecar.istio.io/proxyMemory", Pod, Problem: AnnotationValues.Quantity),
        new("sidecar.istio.io/proxyMemoryLimit", Pod, Problem: AnnotationValues.Quantity),
        new("sidecar.istio.io/rewriteAppHTTPProbers", Pod),
        new("sidecar.istio.io/statsCompression", Pod),
        new("sidecar.istio.io/statsEvictionInterval", Pod),
        new("sidecar.istio.io/statsFlushInterval", Pod),
        new("sidecar.istio.io/statsHistogramBuckets", Pod),
        new("sidecar.istio.io/statsInclusionPrefixes", Pod, IsDeprecated: true),
        new("sidecar.istio.io/statsInclusionRegexps", Pod, IsDeprecated: true),
        new("sidecar.istio.io/statsInclusionSuffixes", Pod, IsDeprecated: true),
        new("sidecar.istio.io/status", Pod, IsAlpha: false),
        new("sidecar.istio.io/userVolume", Pod),
        new("sidecar.istio.io/userVolumeMount", Pod),
        new("status.sidecar.istio.io/port", Pod, Problem: AnnotationValues.StatusPort),
        new("topology.istio.io/controlPlaneClusters", ["Namespace"]),
        new("traffic.istio.io/nodeSelector", Service),
        new("traffic.sidecar.istio.io/excludeInboundPorts", Pod, Problem: AnnotationValues.Ports),
        new("traffic.sidecar.istio.io/excludeInterfaces", Pod),
        new("traffic.sidecar.istio.io/excludeOutboundIPRanges", Pod, Problem: AnnotationValues.Ranges),
        new("traffic.sidecar.istio.io/excludeOutboundPorts", Pod, Problem: AnnotationValues.Ports),
        new("traffic.sidecar.istio.io/includeInboundPorts", Pod, Problem: AnnotationValues.PortsOrAll),
        new("traffic.sidecar.istio.io/includeOutboundIPRanges", Pod, Problem: AnnotationValues.RangesOrAll),
        new("traffic.sidecar.istio.io/includeOutboundPorts", Pod, Problem: AnnotationValues.PortsOrAll),
        new("traffic.sidecar.istio.io/kubevirtInterfaces", Pod, IsDeprecated: true),
    }.ToDictionary(facts => facts.Name);

    /// <summary>Names that are labels: as annotations they do nothing.</summary>
    public static readonly HashSet<string> Labels =
    [
        "topology.istio.io/network", "topology.istio.io/cluster", "topology.istio.io/subzone", "istio.io/dataplane-mode",
        "istio.io/use-waypoint", "istio.io/waypoint-for", "istio.io/global", "istio.io/ingress-use-waypoint", "istio.io/tag",
        "service.istio.io/canonical-name", "service.istio.io/canonical-revision", "service.istio.io/workload-name",
        "security.istio.io/tlsMode", "networking.istio.io/gatewayPort", "networking.istio.io/enable-autoallocate-ip",
    ];
}
