using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Resources;

/// <summary>A host outside the mesh (or a VM service in it) that workloads may call: Istio's ServiceEntry and what goes with it.</summary>
public sealed record ExternalServiceConfig : NamespacedConfig
{
    [Description("Encrypt at the proxy what workloads send in plain text: Istio's ClientTLSSettings; mode defaults to SIMPLE, caCertificates to the system's.")]
    [IstioSchema("networking.istio.io/v1", "DestinationRule", "spec.trafficPolicy.tls", Shorthand = "mode")]
    public MappingNode? Tls { get; init; }

    [Description("An egress gateway that the traffic leaves through, by its name under clusters[].gateways.")]
    public string? EgressGateway { get; init; }

    [Description("Further parts of Istio's TrafficPolicy towards the host, such as connectionPool and outlierDetection.")]
    [IstioSchema("networking.istio.io/v1", "DestinationRule", "spec.trafficPolicy")]
    public MappingNode? TrafficPolicy { get; init; }

    [Description("Fields of Istio's ServiceEntry: hosts, ports, resolution (default DNS), location (default MESH_EXTERNAL), addresses, endpoints, exportTo, subjectAltNames, workloadSelector.")]
    [IstioSchema("networking.istio.io/v1", "ServiceEntry", "spec", Assuming = "resolution=STATIC")]
    [Rest]
    public MappingNode Entry { get; init; } = new(default, []);

    public IReadOnlyList<string> Hosts => Entry.Texts("hosts");

    public IReadOnlyList<MappingNode> Ports => Entry.Mappings("ports");

    /// <summary>True for a port whose requests the proxy reads.</summary>
    internal static bool IsHttp(MappingNode port) => port.Text("protocol")?.ToUpperInvariant() is "HTTP" or "HTTP2" or "GRPC";
}
