using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>Routes and canaries: every destination exists, shares are whole, and no rule hides another.</summary>
internal static class RouteRules
{
    /// <summary>MESH1410 to MESH1418, for a service's own routes, those of its exposures and its canary.</summary>
    public static void Check(ValidationContext context)
    {
        foreach (var service in context.File.Services)
        {
            CheckRoutes(context, service, service.Routes);
            foreach (var expose in service.Expose)
                CheckRoutes(context, service, expose.Routes);
            foreach (var route in service.TcpRoutes)
                CheckDestinations(context, service, route.To, route.At("to"));
            foreach (var route in service.TlsRoutes)
                CheckDestinations(context, service, route.To, route.At("to"));
            if (service.Canary is { } canary)
                CheckCanary(context, service, canary);
        }
    }

    private static void CheckRoutes(ValidationContext context, ServiceConfig service, IReadOnlyList<RouteConfig> routes)
    {
        foreach (var route in routes)
        {
            string[] actions = [.. new[] { "to", "redirect", "directResponse", "delegate" }.Where(route.Has)];
            if (actions.Length > 1)
                context.Report(RouteDiagnostics.SeveralActions(route.At(actions[1]), actions));
            CheckDestinations(context, service, route.To, route.At("to"));
            foreach (var mirror in route.Mirror is null ? route.Mirrors : [.. route.Mirrors, route.Mirror])
                CheckDestination(context, service, mirror.Host, mirror.Version, mirror.Port, key => mirror.At(key));
        }
        var catchAll = routes.FirstOrDefault(TakesEverything);
        if (catchAll is not null && catchAll != routes[^1])
            context.Report(RouteDiagnostics.Unreachable(routes.SkipWhile(route => route != catchAll).ElementAt(1).At(), catchAll.At()));
    }

    private static void CheckDestinations(ValidationContext context, ServiceConfig service, IReadOnlyList<DestinationConfig> to, SourceLocation at)
    {
        foreach (var destination in to)
            CheckDestination(context, service, destination.Host, destination.Version, destination.Port, key => destination.At(key));
        // Istio takes any weights as proportions (pkg/config/validation); a sum that is not 100 is a slip all the same.
        var sum = to.Sum(destination => destination.Weight ?? 0);
        if (to.Count > 1 && sum != 100)
            context.Report(RouteDiagnostics.Weights(at, to.Count, sum));
        else if (to is [{ Weight: not (null or 100) } only])
            context.Report(RouteDiagnostics.Weights(only.At("weight"), 1, sum));
    }

    private static void CheckDestination(ValidationContext context, ServiceConfig service, string? host, string? version, int? port, Func<string, SourceLocation> at)
    {
        var target = host is null ? service : context.Workloads.ServiceAt(host, service.Namespace);
        if (version is not null && target is null)
            context.Report(RouteDiagnostics.VersionOfUnknown(at("version"), version, host!));
        else if (version is not null)
            CheckVersion(context, target!, version, at("version"));
        if (target is not { Ports.Count: > 0 })
            return;
        if (port is { } number && target.Ports.All(item => item.Port != number))
            context.Report(RouteDiagnostics.PortNotOnService(at("port"), number, target.Name, target.Ports.Select(item => item.Port)));
        else if (port is null && host is not null && target != service && target.Ports.Count > 1)
            context.Report(RouteDiagnostics.PortNeeded(at("host"), target.Name, target.Ports.Select(item => item.Port)));
    }

    private static void CheckVersion(ValidationContext context, ServiceConfig service, string version, SourceLocation at)
    {
        if (service.Versions.All(item => item.Name != version))
            context.Report(RouteDiagnostics.UnknownVersion(at, version, service.Name, service.Versions.Select(item => item.Name)));
    }

    private static void CheckCanary(ValidationContext context, ServiceConfig service, CanaryConfig canary)
    {
        CheckVersion(context, service, canary.Stable, canary.At("stable"));
        CheckVersion(context, service, canary.Canary, canary.At("canary"));
        if (canary.Stable == canary.Canary)
            context.Report(RouteDiagnostics.CanaryOfItself(canary.At("canary"), canary.Canary));
        if (service.Routes.FirstOrDefault(TakesEverything) is { } catchAll)
            context.Report(RouteDiagnostics.CanaryHidden(catchAll.At()));
    }

    /// <summary>No condition, or only that the path begins with a slash, which every path does.</summary>
    private static bool TakesEverything(RouteConfig route) =>
        route.Match.Count == 0
        || route.Match.Any(match => match.Entries is [{ Key.Text: "uri", Value: MappingNode { Entries: [{ Key.Text: "prefix", Value: ScalarNode { Text: "/" } }] } }]);
}
