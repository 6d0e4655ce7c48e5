using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Planning.Exposure;

/// <summary>Exposure by the Kubernetes Gateway API: a Gateway that takes over the gateway chart's pods, and HTTPRoutes.</summary>
internal static class GatewayApiPlan
{
    /// <summary>The most that an HTTPRoute takes (gateway.networking.k8s.io HTTPRouteSpec); further hosts go into further routes.</summary>
    private const int RouteHosts = 16;

    /// <returns>A Gateway <c>&lt;gateway&gt;-api</c> for each gateway in use, and an
    /// HTTPRoute per exposure and 16 hosts, with a second one where HTTP is redirected.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        var exposed = ExposedService.On(scope, ExposureApi.GatewayApi).ToList();
        foreach (var gateways in exposed.GroupBy(one => one.Gateway.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
            yield return Gateway(scope, gateways.First().Gateway, [.. gateways]);
        var names = new HashSet<string>();
        foreach (var one in exposed)
        {
            var name = $"{one.Service.Name}-{one.Gateway.Name}";
            for (var number = 2; !names.Add($"{one.Service.Namespace.Name}/{name}"); number++)
                name = $"{one.Service.Name}-{one.Gateway.Name}-{number}";
            foreach (var (hosts, index) in one.Config.Hosts.Chunk(RouteHosts).Select((hosts, index) => (hosts, index)))
            {
                var part = index == 0 ? name : $"{name}.{index + 1}";
                yield return Route(scope, one, part, Port(one), hosts, one.Config.Rules.Count > 0 ? one.Config.Rules : Backend(one));
                if (one.Redirects)
                    yield return Route(scope, one, $"{part}-redirect", 80, hosts, RedirectRule);
            }
        }
    }

    private static object RedirectRule => new[]
    {
        Spec.Of(("filters", new[] { Spec.Of(("type", "RequestRedirect"), ("requestRedirect", Spec.Of(("scheme", "https"), ("statusCode", 301)))) })),
    };

    // The name of the chart's own Gateway would be taken if a service uses Istio's API at the same gateway.
    private static string NameOf(Gateway gateway) => $"{gateway.Name}-api";

    private static PlannedFile Gateway(ClusterScope scope, Gateway gateway, IReadOnlyList<ExposedService> exposed)
    {
        var spec = Spec.Of(
            ("gatewayClassName", "istio"),
            // A manual deployment: the address is the Service of existing gateway pods (istio.io, Kubernetes Gateway API).
            ("addresses", new[] { Spec.Of(("type", "Hostname"), ("value", MeshService.HostOf(gateway.Name, gateway.Namespace))) }),
            ("listeners", exposed.SelectMany(Listeners).DistinctBy(listener => listener["name"]).OrderBy(listener => (string)listener["name"]!, StringComparer.Ordinal).ToList()));
        return scope.Resource(gateway.Namespace, "Gateway", NameOf(gateway), "manifests/gateway-api-gateway.yaml.sbn", exposed[0].Origin, spec);
    }

    private static IEnumerable<Dictionary<string, object?>> Listeners(ExposedService one)
    {
        foreach (var host in one.Config.Hosts)
        {
            var terminates = one.Config.EffectiveProtocol == ExposedProtocol.Https;
            if (one.Redirects)
                yield return Listener(one, 80, host, "HTTP", null);
            yield return Listener(one, Port(one), host, terminates ? "HTTPS" : "HTTP", terminates ? Tls(one.Config) : null);
        }
    }

    // The API has no mode for clients' certificates; Istio has this option (istio.io, Secure Gateways, mutual TLS).
    private static object Tls(ExposeConfig expose) =>
        Spec.Of(
            ("mode", "Terminate"),
            ("certificateRefs", new[] { Spec.Of(("name", expose.Tls.Text("credentialName"))) }),
            ("options", expose.Tls.Text("mode") == "MUTUAL" ? Spec.Of(("gateway.istio.io/tls-terminate-mode", "MUTUAL")) : null));

    private static Dictionary<string, object?> Listener(ExposedService one, int port, string host, string protocol, object? tls) =>
        Spec.Of(
            ("name", Section(port, host)),
            ("port", port),
            ("protocol", protocol),
            ("hostname", host == "*" ? null : host),
            ("tls", tls),
            ("allowedRoutes", Spec.Of(("namespaces", Spec.Of(
                ("from", "Selector"),
                ("selector", Spec.Of(("matchLabels", Spec.Of(("kubernetes.io/metadata.name", one.Service.Namespace.Name))))))))));

    private static PlannedFile Route(ClusterScope scope, ExposedService one, string name, int port, IReadOnlyList<string> hosts, object rules)
    {
        var parents = hosts.Select(host => Spec.Of(("name", NameOf(one.Gateway)), ("namespace", one.Gateway.Namespace), ("sectionName", Section(port, host)))).ToList();
        var named = hosts.Where(host => host != "*").ToList();
        return scope.Resource(one.Service.Namespace.Name, "HTTPRoute", name, "manifests/http-route.yaml.sbn", one.Origin, Spec.Of(("parentRefs", parents), ("hostnames", named), ("rules", rules)));
    }

    private static object Backend(ExposedService one) =>
        new[]
        {
            Spec.Of(
                ("backendRefs", new[] { Spec.Of(("name", one.Service.Name), ("port", one.ServicePort)) }),
                ("timeouts", Spec.Of(("request", one.Service.Config.Timeout is { } timeout ? GatewayDuration.Of(timeout) : null)))),
        };

    private static int Port(ExposedService one) => one.Config.EffectivePort;

    // A section name is a DNS name (gateway.networking.k8s.io SectionName).
    private static string Section(int port, string host) => $"port-{port}.{host.Replace("*", "any", StringComparison.Ordinal)}";
}
