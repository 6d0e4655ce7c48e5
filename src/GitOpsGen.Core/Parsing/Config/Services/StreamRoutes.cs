using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Services;

public sealed record TcpRouteConfig : ConfigRecord
{
    [Description("Istio's L4MatchAttributes; one of them must fit. Without any, the route takes every connection.")]
    [IstioSchema("networking.istio.io/v1", "VirtualService", "spec.tcp[].match[]")]
    public IReadOnlyList<MappingNode> Match { get; init; } = [];

    [Description("Where connections go. Default: the service itself.")]
    public IReadOnlyList<DestinationConfig> To { get; init; } = [];
}

public sealed record TlsRouteConfig : ConfigRecord
{
    [Description("Istio's TLSMatchAttributes, with the SNI names to take.")]
    [IstioSchema("networking.istio.io/v1", "VirtualService", "spec.tls[].match[]")]
    public required IReadOnlyList<MappingNode> Match { get; init; }

    [Description("Where connections go. Default: the service itself.")]
    public IReadOnlyList<DestinationConfig> To { get; init; } = [];
}
