using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>A subset of a service's pods.</summary>
[Shorthand("name")]
public sealed record VersionConfig : ConfigRecord
{
    [Description("The version's name, for routes.")]
    [Format("dns-name")]
    public required string Name { get; init; }

    [Description("The labels of its pods, besides the service's. Default: version: <name>.")]
    [KeyFormat("label-key")]
    [Format("label-value")]
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    [Description("Load balancing of this version, where it differs from the service's.")]
    [IstioSchema("networking.istio.io/v1", "DestinationRule", "spec.trafficPolicy.loadBalancer", Shorthand = "simple")]
    public MappingNode? LoadBalancer { get; init; }

    [Description("Limits and ejection of this version, where they differ from the service's.")]
    public CircuitBreakerConfig? CircuitBreaker { get; init; }

    [Description("Further parts of Istio's TrafficPolicy.")]
    [IstioSchema("networking.istio.io/v1", "DestinationRule", "spec.trafficPolicy")]
    public MappingNode? TrafficPolicy { get; init; }
}
