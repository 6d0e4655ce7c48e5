using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>Load balancing, limits and ejection, each said once.</summary>
internal static class TrafficPolicyRules
{
    // The short names of circuitBreaker and the fields that they stand for.
    private static readonly (string Short, string Part, string[] Field)[] ShortNames =
    [
        ("maxConnections", "connectionPool", ["tcp", "maxConnections"]),
        ("maxPendingRequests", "connectionPool", ["http", "http1MaxPendingRequests"]),
        ("http2MaxRequests", "connectionPool", ["http", "http2MaxRequests"]),
        ("maxRequestsPerConnection", "connectionPool", ["http", "maxRequestsPerConnection"]),
        ("maxRetries", "connectionPool", ["http", "maxRetries"]),
        .. new[] { "consecutive5xxErrors", "consecutiveGatewayErrors", "interval", "baseEjectionTime", "maxEjectionPercent", "minHealthPercent" }
            .Select(name => (name, "outlierDetection", new[] { name })),
    ];

    /// <summary>
    /// MESH1470, for services and their versions: a field under two names would leave one of them without effect.
    /// </summary>
    public static void Check(ValidationContext context)
    {
        foreach (var service in context.File.Services)
        {
            CheckOne(context, service, service.CircuitBreaker, service.TrafficPolicy);
            foreach (var version in service.Versions)
                CheckOne(context, version, version.CircuitBreaker, version.TrafficPolicy);
        }
    }

    private static void CheckOne(ValidationContext context, ConfigRecord record, CircuitBreakerConfig? breaker, MappingNode? policy)
    {
        foreach (var (name, part, field) in ShortNames.Where(one => breaker?.Has(one.Short) == true))
        {
            if (Within(record.Source[part], field) is { } again)
                context.Report(TrafficDiagnostics.SetTwice(again.Location, string.Join('.', [part, .. field]), $"circuitBreaker.{name}"));
            else if (policy?.Find(part) is { } whole)
                context.Report(TrafficDiagnostics.SetTwice(whole.Key.Location, $"trafficPolicy.{part}", "circuitBreaker"));
        }
        foreach (var part in new[] { "loadBalancer", "connectionPool", "outlierDetection" }.Where(record.Has))
        {
            if (policy?.Find(part) is { } again)
                context.Report(TrafficDiagnostics.SetTwice(again.Key.Location, $"trafficPolicy.{part}", part));
        }
    }

    private static Node? Within(Node? node, string[] path)
    {
        foreach (var key in path)
            node = (node as MappingNode)?[key];
        return node;
    }
}

/// <summary>MESH147x: traffic policies.</summary>
internal static class TrafficDiagnostics
{
    public static Diagnostic SetTwice(SourceLocation at, string field, string other) =>
        new(Severity.Error, "MESH1470", $"'{field}' is set by '{other}' already", at, "say it in one place");
}
