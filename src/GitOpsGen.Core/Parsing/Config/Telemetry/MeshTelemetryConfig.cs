using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Telemetry;

/// <summary>What every proxy of the mesh reports, and how Prometheus finds it.</summary>
public sealed record MeshTelemetryConfig : ConfigRecord
{
    [Description("Access logs: a provider's name, or {provider, filter, match}. Without this, none are written.")]
    public AccessLogsConfig? AccessLogs { get; init; }

    [Description("Traces. Applications pass the header traceparent on; no setting of Istio does that for them.")]
    public TracingConfig? Tracing { get; init; }

    [Description("Metrics. Every proxy offers Istio's standard metrics to Prometheus by itself.")]
    public MetricsConfig? Metrics { get; init; }
}

public sealed record TracingConfig : ConfigRecord
{
    [Description("The protocol of the collector.")]
    public required TracingProvider Provider { get; init; }

    [Description("The collector's full name, for example otel-collector.observability.svc.cluster.local.")]
    [Format("dns-name")]
    public required string Service { get; init; }

    [Description("The collector's port. Default: 4317 for opentelemetry, 9411 for zipkin.")]
    [Range(1, 65535)]
    public int? Port { get; init; }

    [Description("The share of requests to trace, in percent.")]
    [Range(0, 100)]
    public double Sampling { get; init; } = 1;

    [Description("Istio's CustomTags, by name.")]
    [IstioSchema("telemetry.istio.io/v1", "Telemetry", "spec.tracing[].customTags")]
    public MappingNode? CustomTags { get; init; }

    /// <summary>The collector's name in <c>meshConfig.extensionProviders</c>, to which Telemetry resources refer.</summary>
    public string ProviderName => Provider == TracingProvider.Opentelemetry ? "otel" : "zipkin";

    public int EffectivePort => Port ?? (Provider == TracingProvider.Opentelemetry ? 4317 : 9411);
}

public enum TracingProvider
{
    Opentelemetry,

    Zipkin,
}

public sealed record MetricsConfig : ConfigRecord
{
    [Description("Istio's MetricsOverrides for Prometheus: match, disabled, tagOverrides.")]
    [IstioSchema("telemetry.istio.io/v1", "Telemetry", "spec.metrics[].overrides[]")]
    public IReadOnlyList<MappingNode> Overrides { get; init; } = [];

    [Description("A PodMonitor per cluster, with which the Prometheus Operator scrapes every proxy.")]
    public bool PodMonitors { get; init; }

    [Description("A ServiceMonitor per primary, with which the Prometheus Operator scrapes istiod.")]
    public bool ServiceMonitors { get; init; }

    [Description("Labels of those monitors, by which a Prometheus selects them, for example release: prometheus.")]
    [KeyFormat("label-key")]
    [Format("label-value")]
    public IReadOnlyDictionary<string, string> MonitorLabels { get; init; } = new Dictionary<string, string>();
}
