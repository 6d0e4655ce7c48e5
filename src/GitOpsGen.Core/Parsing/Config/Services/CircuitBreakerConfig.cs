using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>The fields of Istio's ConnectionPoolSettings and OutlierDetection that make a circuit breaker, under their own names.</summary>
public sealed record CircuitBreakerConfig : ConfigRecord
{
    [Description("TCP connections to a pod.")]
    [Range(1, int.MaxValue)]
    public int? MaxConnections { get; init; }

    [Description("Requests that may wait for a connection (Istio's http1MaxPendingRequests).")]
    [Range(1, int.MaxValue)]
    public int? MaxPendingRequests { get; init; }

    [Description("Requests in flight over all connections.")]
    [Range(1, int.MaxValue)]
    public int? Http2MaxRequests { get; init; }

    [Description("Requests on one connection; 1 turns keep-alive off.")]
    [Range(1, int.MaxValue)]
    public int? MaxRequestsPerConnection { get; init; }

    [Description("Retries in flight.")]
    [Range(1, int.MaxValue)]
    public int? MaxRetries { get; init; }

    [Description("Answers of 500 or above in a row after which a pod is ejected; 0 turns the check off.")]
    public int? Consecutive5xxErrors { get; init; }

    [Description("Answers 502, 503 or 504 in a row after which a pod is ejected; 0 turns the check off.")]
    public int? ConsecutiveGatewayErrors { get; init; }

    [Description("The time between two looks at the pods. Istio's default: 10s.")]
    [Format("duration")]
    public string? Interval { get; init; }

    [Description("How long a pod stays ejected the first time; longer each time. Istio's default: 30s.")]
    [Format("duration")]
    public string? BaseEjectionTime { get; init; }

    [Description("The share of pods that may be ejected. Istio's default: 10.")]
    [Range(0, 100)]
    public int? MaxEjectionPercent { get; init; }

    [Description("Ejection stops while fewer than this share of the pods is healthy.")]
    [Range(0, 100)]
    public int? MinHealthPercent { get; init; }
}
