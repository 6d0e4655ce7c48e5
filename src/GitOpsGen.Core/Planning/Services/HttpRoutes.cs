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
    public List<Dictionary<string, object?>> OfService(int? port) => OfService(port, static route => route);

    private List<Dictionary<string, object?>> OfService(int? port, Func<RouteConfig, RouteConfig?> choose)
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
        return Of([.. routes.Select(choose).OfType<RouteConfig>()], port);
    }

    /// <summary>
    /// The service's rules as an ingress obeys them. There a match's <c>port</c> is the gateway's own and not the service's
    /// (networking.istio.io/v1, HTTPMatchRequest.port), so that it decides here; a match for sidecars only (<c>gateways: [mesh]</c>) has no
    /// place at a gateway.
    /// </summary>
    /// <param name="port">The service's port that is exposed; null for its only one.</param>
    public List<Dictionary<string, object?>> OfServiceAtIngress(int? port)
    {
        var exposed = (port ?? (service.Config.Ports is [var only] ? only.Port : null))?.ToString();
        return OfService(port, AtIngress);

        RouteConfig? AtIngress(RouteConfig route)
        {
            if (route.Match.Count == 0)
                return route;
            var match = route.Match.Where(one => HoldsAtIngress(one, exposed)).ToList();
            // Without its conditions a match takes everything, as a rule without 'match' does.
            return match.Count == 0 ? null : route with { Match = match.Any(one => one.Entries.All(entry => entry.Key.Text == "port")) ? [] : [.. match.Select(WithoutPort)] };
        }
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

    private static bool HoldsAtIngress(MappingNode match, string? exposed) =>
        (match.Text("port") is not { } own || exposed is null || own == exposed)
        && (match["gateways"] is not SequenceNode gateways || gateways.Items.Any(item => item is not ScalarNode { Text: "mesh" }));

    private static MappingNode WithoutPort(MappingNode match) =>
        match.Text("port") is null ? match : new MappingNode(match.Location, [.. match.Entries.Where(entry => entry.Key.Text != "port")]);

    private static bool Concerns(RouteConfig route, int port) =>
        route.Match.Count == 0 || route.Match.Any(match => match.Text("port") is not { } own || own == port.ToString());

    private static IEnumerable<object> OnPort(IReadOnlyList<MappingNode> match, int port) => match.Count == 0
        ? [Spec.Of(("port", port))]
        : match.Where(one => one.Text("port") is not { } own || own == port.ToString()).Select(one => Spec.From(one).With(("port", port)));
}
