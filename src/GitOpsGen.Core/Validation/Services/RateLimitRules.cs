using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>Limits that Envoy takes.</summary>
internal static class RateLimitRules
{
    // Envoy refuses a shorter fill_interval (envoy local_ratelimit.proto, TokenBucket).
    private const decimal ShortestFillSeconds = 0.05m;

    /// <summary>MESH1490 to MESH1492, and MESH1414 for ports that the service does not have.</summary>
    public static void Check(ValidationContext context)
    {
        foreach (var service in context.File.Services)
        {
            if (service.RateLimit is { } local)
                CheckLocal(context, service, local);
            if (service.GlobalRateLimit is not { } global)
                continue;
            if (global.Descriptors.Count == 0)
                context.Report(RateLimitDiagnostics.NoDescriptors(global.At("descriptors")));
            foreach (var descriptor in global.Descriptors.Where(descriptor => descriptor.Header is null == descriptor.Value is null))
                context.Report(RateLimitDiagnostics.HeaderOrValue(descriptor.At(), descriptor.Key));
        }
    }

    private static void CheckLocal(ValidationContext context, ServiceConfig service, RateLimitConfig local)
    {
        if (ProtoDuration.Seconds(local.Per) < ShortestFillSeconds)
            context.Report(RateLimitDiagnostics.TooShort(local.At("per"), local.Per));
        foreach (var (port, index) in local.Ports.Select((port, index) => (port, index)))
        {
            if (service.Ports.All(item => item.Port.ToString() != port) && service.Ports.Count > 0)
                context.Report(RouteDiagnostics.PortNotOnService(local.At("ports", index.ToString()), int.Parse(port), service.Name, service.Ports.Select(item => item.Port)));
        }
    }
}

/// <summary>MESH149x: rate limits.</summary>
internal static class RateLimitDiagnostics
{
    public static Diagnostic TooShort(SourceLocation at, string duration) =>
        new(Severity.Error, "MESH1490", $"Envoy refills no more often than every 50ms, not every {duration}", at);

    public static Diagnostic HeaderOrValue(SourceLocation at, string key) =>
        new(Severity.Error, "MESH1491", $"descriptor '{key}' counts by a header or has a fixed value", at, "give one of 'header' and 'value'");

    public static Diagnostic NoDescriptors(SourceLocation at) =>
        new(Severity.Error, "MESH1492", "a limit without descriptors is never asked for", at, "for one limit for all requests: [{key: generic_key, value: all}]");
}
