using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Planning.Services;

/// <summary>Istio's TrafficPolicy, from the parts that the config names one by one and those that it takes as Istio has them.</summary>
internal static class TrafficPolicies
{
    /// <summary>
    /// For the whole host. The short names of <c>circuitBreaker</c> win;
    /// validation has made sure that nothing is said twice (MESH1470).
    /// </summary>
    /// <returns>Istio's TrafficPolicy; empty when the service sets none of it.</returns>
    public static Dictionary<string, object?> Of(ServiceConfig service) =>
        Of(service.TrafficPolicy, service.LoadBalancer, service.CircuitBreaker, service.ConnectionPool, service.OutlierDetection);

    /// <summary>For one subset. Istio takes a subset's policy in place of the host's, part by part.</summary>
    public static Dictionary<string, object?> Of(VersionConfig version) =>
        Of(version.TrafficPolicy, version.LoadBalancer, version.CircuitBreaker, null, null);

    private static Dictionary<string, object?> Of(MappingNode? policy, MappingNode? loadBalancer, CircuitBreakerConfig? breaker, MappingNode? pool, MappingNode? outliers) =>
        Spec.Of(
            ("loadBalancer", loadBalancer),
            ("connectionPool", ConnectionPool(breaker, pool)),
            ("outlierDetection", OutlierDetection(breaker, outliers)))
        .With([.. Spec.From(policy).Select(field => (field.Key, field.Value))]);

    private static Dictionary<string, object?> ConnectionPool(CircuitBreakerConfig? breaker, MappingNode? pool)
    {
        var tcp = Spec.Of(("maxConnections", breaker?.MaxConnections));
        var http = Spec.Of(
            ("http1MaxPendingRequests", breaker?.MaxPendingRequests),
            ("http2MaxRequests", breaker?.Http2MaxRequests),
            ("maxRequestsPerConnection", breaker?.MaxRequestsPerConnection),
            ("maxRetries", breaker?.MaxRetries));
        return Spec.Of(("tcp", Extend(tcp, pool?["tcp"])), ("http", Extend(http, pool?["http"])));
    }

    private static Dictionary<string, object?> OutlierDetection(CircuitBreakerConfig? breaker, MappingNode? outliers) =>
        Extend(
            Spec.Of(
                ("consecutive5xxErrors", breaker?.Consecutive5xxErrors),
                ("consecutiveGatewayErrors", breaker?.ConsecutiveGatewayErrors),
                ("interval", breaker?.Interval),
                ("baseEjectionTime", breaker?.BaseEjectionTime),
                ("maxEjectionPercent", breaker?.MaxEjectionPercent),
                ("minHealthPercent", breaker?.MinHealthPercent)),
            outliers);

    private static Dictionary<string, object?> Extend(Dictionary<string, object?> spec, Node? more) =>
        spec.With([.. Spec.From(more as MappingNode).Select(field => (field.Key, field.Value))]);
}
