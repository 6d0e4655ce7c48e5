using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Telemetry;

/// <summary>Telemetry of a namespace or a service. Each part that is given takes the place of the wider scope's.</summary>
public sealed record TelemetryConfig : ConfigRecord
{
    [Description("Which requests are logged, and where to.")]
    public AccessLogsConfig? AccessLogs { get; init; }

    [Description("Which requests are traced.")]
    public TracingScopeConfig? Tracing { get; init; }

    [Description("Which metrics are kept, and with which tags.")]
    public MetricsScopeConfig? Metrics { get; init; }
}

[Shorthand("provider")]
public sealed record AccessLogsConfig : ConfigRecord
{
    [Description("envoy writes to the proxy's standard output; any other name is one of mesh.extensionProviders.")]
    public string Provider { get; init; } = "envoy";

    [Description("A CEL expression; only requests for which it is true are logged, for example response.code >= 400.")]
    public string? Filter { get; init; }

    [Description("Turn logging off in this scope.")]
    public bool Disabled { get; init; }

    [Description("Log as client, as server, or both.")]
    [IstioSchema("telemetry.istio.io/v1", "Telemetry", "spec.accessLogging[].match", Shorthand = "mode")]
    public MappingNode? Match { get; init; }
}

public sealed record TracingScopeConfig : ConfigRecord
{
    [Description("The share of requests to trace, in percent. Default: the wider scope's.")]
    [Range(0, 100)]
    public double? Sampling { get; init; }

    [Description("Report no spans from this scope.")]
    public bool Disabled { get; init; }

    [Description("Istio's CustomTags, by name.")]
    [IstioSchema("telemetry.istio.io/v1", "Telemetry", "spec.tracing[].customTags")]
    public MappingNode? CustomTags { get; init; }
}

public sealed record MetricsScopeConfig : ConfigRecord
{
    [Description("Istio's MetricsOverrides for Prometheus: match, disabled, tagOverrides.")]
    [IstioSchema("telemetry.istio.io/v1", "Telemetry", "spec.metrics[].overrides[]")]
    public IReadOnlyList<MappingNode> Overrides { get; init; } = [];
}
