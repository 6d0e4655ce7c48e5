using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Planning.Services;

/// <summary>
/// The HTTP rules of a host, in the order in which Istio tries them: the canary's header, the config's routes, the
/// canary's shares.
/// </summary>
internal sealed class HttpRoutes(Workloads workloads, MeshService service)
{
    private readonly Destinations _destinations = new(workloads, service);

    /// <summary>The service's rules; empty when clients may as well use what Istio does by itself.</summary>
    /// <param name="port">The only port that the rules are for; null for all of the service's.</param>
    public List<Dictionary<string, object?>> OfService(int? port)
    {
        var config = service.Config;
        var routes = new List<RouteConfig>(config.Routes);
        if (config.Canary is { } canary)
        {
            if (canary.Header is { } header)
                routes.Insert(0, new RouteConfig { Name = "canary-by-header", Match = [HeaderMatch(header)], To = [new DestinationConfig { Version = canary.Canary }] });
            routes.Add(new RouteConfig { Name = "canary-by-weight", To = Shares(canary) });
        }
        if (routes.Count == 0 && (config.Timeout is not null || config.Retries is not null))
            routes.Add(new RouteConfig());
        return Of(routes, port);
    }

    /// <param name="port">The port to send requests to and to match; null repeats
    /// the rules for each HTTP port of a service that has several.</param>
    public List<Dictionary<string, object?>> Of(IReadOnlyList<RouteConfig> routes, int? port)
    {
        var ports = port is { } only ? [only] : service.Config.Ports.Where(item => item.IsHttp).Select(item => item.Port).ToList();
        // Without a port a rule would send every port's requests to one port, and analysis refuses it (IST0112).
        return port is null && service.Config.Ports.Count > 1
            ? [.. routes.SelectMany(route => ports.Where(number => Concerns(route, number)).Select(number => Rule(route, OnPort(route.Match, number), number)))]
            : [.. routes.Select(route => Rule(route, route.Match, port))];
    }

    private Dictionary<string, object?> Rule(RouteConfig route, IEnumerable<object> match, int? port) =>
        Spec.Of(
            ("name", route.Name),
            ("match", match.ToList()),
            ("redirect", route.Redirect),
            ("directResponse", route.DirectResponse),
            ("delegate", route.Delegate),
            ("rewrite", route.Rewrite),
            ("fault", route.Fault),
            ("headers", route.Headers),
            ("corsPolicy", route.CorsPolicy),
            ("route", route.HasNoDestination ? null : _destinations.Of(route.To, port)),
            ("mirrors", Mirrors(route, port)),
            ("timeout", route.Timeout ?? (route.HasNoDestination ? null : service.Config.Timeout)),
            ("retries", Retries(route.Retries ?? (route.HasNoDestination ? null : service.Config.Retries))));

    private List<Dictionary<string, object?>> Mirrors(RouteConfig route, int? port)
    {
        var mirrors = route.Mirror is null ? route.Mirrors : [route.Mirror, .. route.Mirrors];
        return
        [
            .. mirrors.Select(mirror => Spec.Of(
                ("destination", _destinations.Of(mirror.Host, mirror.Version, mirror.Port, port)),
                ("percentage", Spec.Of(("value", mirror.Percentage))))),
        ];
    }

    // Istio's own default also repeats on 'unavailable' and 'cancelled', which a server may send after it has done the
    // work (facts: istio.md section 3, retry).
    private static Dictionary<string, object?>? Retries(RetriesConfig? retries)
    {
        // Attempts 0 forbids every other field (pkg/config/validation/virtualservice.go).
        if (retries is null or { Attempts: 0 })
            return retries is null ? null : Spec.Of(("attempts", 0));
        IReadOnlyList<string> conditions = retries.RetryOn.Count > 0 ? retries.RetryOn : ["connect-failure", "refused-stream", "reset-before-request"];
        return Spec.Of(
            ("attempts", retries.Attempts),
            ("perTryTimeout", retries.PerTryTimeout),
            ("retryOn", string.Join(',', conditions)),
            ("backoff", retries.Backoff),
            ("retryRemoteLocalities", retries.RetryRemoteLocalities),
            ("retryIgnorePreviousHosts", retries.RetryIgnorePreviousHosts));
    }

    private static DestinationConfig[] Shares(CanaryConfig canary) =>
    [
        new DestinationConfig { Version = canary.Stable, Weight = 100 - canary.Weight },
        new DestinationConfig { Version = canary.Canary, Weight = canary.Weight },
    ];

    private static MappingNode HeaderMatch(CanaryHeaderConfig header)
    {
        static MappingNode Map(string key, Node value) => new(default, [new MappingEntry(new ScalarNode(default, key, isPlain: true), value)]);
        return Map("headers", Map(header.Name, Map("exact", new ScalarNode(default, header.Value, isPlain: false))));
    }

    private static bool Concerns(RouteConfig route, int port) =>
        route.Match.Count == 0 || route.Match.Any(match => match.Text("port") is not { } own || own == port.ToString());

    private static IEnumerable<object> OnPort(IReadOnlyList<MappingNode> match, int port) => match.Count == 0
        ? [Spec.Of(("port", port))]
        : match.Where(one => one.Text("port") is not { } own || own == port.ToString()).Select(one => Spec.From(one).With(("port", port)));
}
