using System.ComponentModel;
using System.Text.Json.Serialization;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Services;

public sealed record ExposeConfig : ConfigRecord
{
    [Description("An ingress gateway, by the name that it has under clusters[].gateways.")]
    public required string Gateway { get; init; }

    [Description("The host names that clients use.")]
    [Format("host")]
    public required IReadOnlyList<string> Hosts { get; init; }

    [Description("What clients speak to the gateway. Default: HTTPS with 'tls', TLS when it is passed through, HTTP otherwise.")]
    public ExposedProtocol? Protocol { get; init; }

    [Description("The gateway's port. Default: 80 for HTTP, 443 for HTTPS and TLS.")]
    [Range(1, 65535)]
    public int? Port { get; init; }

    [Description("The port of the service to send requests to. Default: its only port, or the first that speaks the protocol.")]
    [Range(1, 65535)]
    public int? ServicePort { get; init; }

    [Description("Istio's ServerTLSSettings. credentialName is a Secret in the gateway's namespace; mode defaults to SIMPLE.")]
    [IstioSchema("networking.istio.io/v1", "Gateway", "spec.servers[].tls")]
    public MappingNode? Tls { get; init; }

    [Description("Answer HTTP on port 80 with a redirect to HTTPS. Default: true where the gateway ends TLS and listens on 80.")]
    public bool? HttpsRedirect { get; init; }

    [Description("Routes for these hosts. Default: the service's own.")]
    public IReadOnlyList<RouteConfig> Routes { get; init; } = [];

    [Description("istio: Gateway and VirtualService. gateway-api: the Kubernetes Gateway API's Gateway and HTTPRoute, whose CRDs must be installed.")]
    public ExposureApi Api { get; init; } = ExposureApi.Istio;

    [Description("With api: gateway-api, the HTTPRoute's rules. Default: everything to the service, within its timeout.")]
    [IstioSchema("gateway.networking.k8s.io/v1", "HTTPRoute", "spec.rules[]")]
    public IReadOnlyList<MappingNode> Rules { get; init; } = [];

    /// <summary>True when the gateway passes TLS through by SNI.</summary>
    public bool IsPassthrough => (Tls?["mode"] as ScalarNode)?.Text is "PASSTHROUGH";

    public ExposedProtocol EffectiveProtocol => Protocol ?? (Tls is null ? ExposedProtocol.Http : IsPassthrough ? ExposedProtocol.Tls : ExposedProtocol.Https);

    /// <summary>The gateway's port; 0 for TCP without one, which validation reports.</summary>
    public int EffectivePort => Port ?? EffectiveProtocol switch
    {
        ExposedProtocol.Http or ExposedProtocol.Http2 or ExposedProtocol.Grpc => 80,
        ExposedProtocol.Https or ExposedProtocol.Tls => 443,
        _ => 0,
    };

    /// <summary>True when the gateway sees requests rather than connections.</summary>
    public bool IsHttp => EffectiveProtocol is ExposedProtocol.Http or ExposedProtocol.Http2 or ExposedProtocol.Grpc or ExposedProtocol.Https;
}

public enum ExposedProtocol
{
    [JsonStringEnumMemberName("HTTP")]
    Http,

    [JsonStringEnumMemberName("HTTP2")]
    Http2,

    [JsonStringEnumMemberName("GRPC")]
    Grpc,

    [JsonStringEnumMemberName("HTTPS")]
    Https,

    [JsonStringEnumMemberName("TLS")]
    Tls,

    [JsonStringEnumMemberName("TCP")]
    Tcp,
}

public enum ExposureApi
{
    Istio,

    [JsonStringEnumMemberName("gateway-api")]
    GatewayApi,
}
