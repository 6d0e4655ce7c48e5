using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config.Resources;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Planning.External;

/// <summary>An external service whose traffic leaves through a gateway.</summary>
internal sealed record EgressService(Placed<ExternalServiceConfig> Service, Gateway Gateway)
{
    /// <summary>The external hosts, without wildcards: validation refuses those at an egress gateway (MESH1454).</summary>
    public IReadOnlyList<string> Hosts => Service.Config.Hosts;

    public IEnumerable<MappingNode> Ports => Service.Config.Ports;

    /// <summary>As a VirtualService's <c>gateways</c> names it: <c>&lt;namespace&gt;/&lt;name&gt;</c>.</summary>
    public string GatewayReference => $"{Gateway.Namespace}/{Gateway.Name}";

    /// <summary>The gateway's own Service, which workloads are sent to first.</summary>
    public string GatewayHost => MeshService.HostOf(Gateway.Name, Gateway.Namespace);

    /// <summary>The subset of the gateway through which one host is called; each has its own SNI.</summary>
    public string Subset(int host) => host == 0 ? Service.Config.Name : $"{Service.Config.Name}-{host + 1}";
}

/// <summary>
/// The way through egress gateways (istio.io, egress gateways). HTTP goes to the gateway under the mesh's mutual TLS on
/// 80, as in istio.io's TLS origination; TLS that workloads began themselves is passed through by SNI on 443. On one port a host
/// with both would be there twice, and Istio then skips the whole second server (pilot/pkg/model/gateway.go, CheckDuplicates).
/// One Gateway and one DestinationRule for each gateway.
/// </summary>
internal static class EgressPlan
{
    private const int MutualTlsPort = 80;
    private const int PassthroughPort = 443;

    /// <param name="services">External services of this cluster whose gateway its istiod configures.</param>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope, IReadOnlyList<EgressService> services)
    {
        foreach (var group in services.GroupBy(service => service.Gateway.Name).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var gateway = group.First().Gateway;
            var origin = ExternalServicesPlan.OriginOf(group.First().Service);
            yield return scope.Resource(gateway.Namespace, "Gateway", gateway.Name, "manifests/gateway.yaml.sbn", origin, Spec.Of(("selector", Spec.Of(("istio", gateway.Selector))), ("servers", Servers([.. group]))));
            if (Subsets(group) is { Count: > 0 } subsets)
                yield return scope.Resource(gateway.Namespace, "DestinationRule", gateway.Name, "manifests/destination-rule.yaml.sbn", origin, Spec.Of(("host", group.First().GatewayHost), ("subsets", subsets)));
        }
        foreach (var service in services)
            yield return scope.Resource(service.Service.Namespace.Name, "VirtualService", service.Service.Config.Name, "manifests/virtual-service.yaml.sbn", ExternalServicesPlan.OriginOf(service.Service), Routes(service));
    }

    private static List<Dictionary<string, object?>> Servers(IReadOnlyList<EgressService> services)
    {
        var servers = new List<Dictionary<string, object?>>();
        Add(MutualTlsPort, "https-mesh", "HTTPS", "ISTIO_MUTUAL", services.Where(service => service.Ports.Any(ExternalServiceConfig.IsHttp)));
        Add(PassthroughPort, "tls-passthrough", "TLS", "PASSTHROUGH", services.Where(service => service.Ports.Any(port => !ExternalServiceConfig.IsHttp(port))));
        return servers;

        void Add(int port, string name, string protocol, string mode, IEnumerable<EgressService> chosen)
        {
            var hosts = chosen.SelectMany(service => service.Hosts.Select(host => $"{service.Service.Namespace.Name}/{host}")).Distinct().Order(StringComparer.Ordinal).ToList();
            if (hosts.Count > 0)
                servers.Add(Spec.Of(("port", Spec.Of(("number", port), ("name", name), ("protocol", protocol))), ("hosts", hosts), ("tls", Spec.Of(("mode", mode)))));
        }
    }

    private static List<Dictionary<string, object?>> Subsets(IEnumerable<EgressService> services) =>
    [
        .. services.Where(service => service.Ports.Any(ExternalServiceConfig.IsHttp)).SelectMany(service => service.Hosts.Select((host, index) => Spec.Of(
            ("name", service.Subset(index)),
            ("trafficPolicy", Spec.Of(("portLevelSettings", new[]
            {
                Spec.Of(("port", Spec.Of(("number", MutualTlsPort))), ("tls", Spec.Of(("mode", "ISTIO_MUTUAL"), ("sni", host)))),
            })))))),
    ];

    private static Dictionary<string, object?> Routes(EgressService service)
    {
        var http = new List<Dictionary<string, object?>>();
        var tls = new List<Dictionary<string, object?>>();
        foreach (var (host, index) in service.Hosts.Select((host, index) => (host, index)))
        {
            foreach (var port in service.Ports)
            {
                var outside = Destination(host, null, port["number"]!);
                if (ExternalServiceConfig.IsHttp(port))
                {
                    http.Add(Rule(Match(service, host, "mesh", port["number"]!, http: true), Destination(service.GatewayHost, service.Subset(index), MutualTlsPort)));
                    http.Add(Rule(Match(service, host, service.GatewayReference, MutualTlsPort, http: true), outside));
                }
                else
                {
                    tls.Add(Rule(Match(service, host, "mesh", port["number"]!, http: false), Destination(service.GatewayHost, null, PassthroughPort)));
                    tls.Add(Rule(Match(service, host, service.GatewayReference, PassthroughPort, http: false), outside));
                }
            }
        }
        return Spec.Of(("hosts", service.Hosts), ("gateways", new[] { "mesh", service.GatewayReference }), ("http", http), ("tls", tls));
    }

    // With several hosts an HTTP rule must say whose it is; one host needs no such condition.
    private static Dictionary<string, object?> Match(EgressService service, string host, string gateway, object port, bool http) =>
        Spec.Of(
            ("gateways", new[] { gateway }),
            ("port", port),
            ("authority", http && service.Hosts.Count > 1 ? Spec.Of(("exact", host)) : null),
            ("sniHosts", http ? null : new[] { host }));

    private static Dictionary<string, object?> Rule(object match, object destination) =>
        Spec.Of(("match", new[] { match }), ("route", new[] { Spec.Of(("destination", destination)) }));

    private static Dictionary<string, object?> Destination(string host, string? subset, object port) =>
        Spec.Of(("host", host), ("subset", subset), ("port", Spec.Of(("number", port))));
}
