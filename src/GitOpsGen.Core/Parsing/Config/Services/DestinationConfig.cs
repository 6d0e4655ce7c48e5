using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>Where a route leads.</summary>
public sealed record DestinationConfig : ConfigRecord
{
    [Description("One of the service's versions.")]
    public string? Version { get; init; }

    [Description("Another host: a service's name, <name>.<namespace>, a full name, or an external service's host. Default: this service.")]
    [Format("host")]
    public string? Host { get; init; }

    [Description("The port of the Service. Needed when it has several.")]
    [Range(1, 65535)]
    public int? Port { get; init; }

    [Description("The share of requests, in percent. The shares of a route add up to 100.")]
    [Range(0, 100)]
    public int? Weight { get; init; }

    [Description("Headers to set, add or remove for this destination: Istio's Headers.")]
    [IstioSchema("networking.istio.io/v1", "VirtualService", "spec.http[].route[].headers")]
    public MappingNode? Headers { get; init; }
}

/// <summary>A second destination that gets a copy.</summary>
public sealed record MirrorConfig : ConfigRecord
{
    [Description("One of the service's versions.")]
    public string? Version { get; init; }

    [Description("Another host. Default: this service.")]
    [Format("host")]
    public string? Host { get; init; }

    [Description("The port of the Service. Needed when it has several.")]
    [Range(1, 65535)]
    public int? Port { get; init; }

    [Description("The share of requests to copy, in percent.")]
    [Range(0, 100)]
    public double Percentage { get; init; } = 100;
}
