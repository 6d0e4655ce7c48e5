using System.Net;
using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Resources;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Planning.External;

/// <summary>Hosts outside the mesh: the ServiceEntry, TLS that the proxy adds, and the way through an egress gateway.</summary>
internal static class ExternalServicesPlan
{
    /// <returns>A ServiceEntry each, a DestinationRule for each host with a policy
    /// or TLS, and the way through the egress gateway where one is named.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        var services = scope.Mesh.Workloads.ExternalServices.On(scope.Cluster);
        var leaving = services
            .Where(service => service.Config.EgressGateway is { } name && scope.Cluster.ConfiguredGateways.ContainsKey(name))
            .Select(service => new EgressService(service, scope.Cluster.ConfiguredGateways[service.Config.EgressGateway!]))
            .ToList();
        return
        [
            .. services.SelectMany(service => Files(scope, service)),
            .. EgressPlan.Of(scope, leaving),
        ];
    }

    /// <summary><c>externalServices[&lt;namespace&gt;/&lt;name&gt;]</c>, for every object that the entry becomes.</summary>
    public static Origin OriginOf(Placed<ExternalServiceConfig> service) =>
        new($"externalServices[{service.Namespace.Name}/{service.Config.Name}]", service.Config.At());

    private static IEnumerable<PlannedFile> Files(ClusterScope scope, Placed<ExternalServiceConfig> service)
    {
        var origin = OriginOf(service);
        yield return scope.Resource(service.Namespace.Name, "ServiceEntry", service.Config.Name, "manifests/service-entry.yaml.sbn", origin, Entry(service.Config));
        var hosts = service.Config.Hosts;
        foreach (var (host, index) in hosts.Select((host, index) => (host, index)))
        {
            var name = index == 0 ? service.Config.Name : $"{service.Config.Name}-{index + 1}";
            if (TrafficPolicy(service.Config, host) is { Count: > 0 } policy)
                yield return scope.Resource(service.Namespace.Name, "DestinationRule", name, "manifests/destination-rule.yaml.sbn", origin, Spec.Of(("host", host), ("exportTo", service.Config.Entry["exportTo"]), ("trafficPolicy", policy)));
        }
    }

    private static Dictionary<string, object?> Entry(ExternalServiceConfig config)
    {
        var spec = Spec.From(config.Entry).With(("location", "MESH_EXTERNAL"), ("resolution", Resolution(config.Entry)));
        if (config.Tls is not null)
            spec["ports"] = config.Ports.Select(Encrypted).ToList();
        return spec;
    }

    // Requests come in as HTTP on port 80 and leave encrypted to 443 (istio.io, egress TLS origination).
    private static Dictionary<string, object?> Encrypted(MappingNode port) =>
        ExternalServiceConfig.IsHttp(port) ? Spec.From(port).With(("targetPort", 443)) : Spec.From(port);

    // A wildcard has no address to look up, endpoints with addresses and selected pods need none (ServiceEntry.resolution).
    private static string Resolution(MappingNode entry)
    {
        if (entry.Texts("hosts").Any(host => host.StartsWith('*')))
            return "NONE";
        var endpoints = entry.Mappings("endpoints");
        var isStatic = entry["workloadSelector"] is not null || (endpoints.Count > 0 && endpoints.All(endpoint => IPAddress.TryParse(endpoint.Text("address"), out _)));
        return isStatic ? "STATIC" : "DNS";
    }

    private static Dictionary<string, object?> TrafficPolicy(ExternalServiceConfig config, string host)
    {
        if (config.Tls is not { } tls)
            return Spec.From(config.TrafficPolicy);
        var settings = Tls(config, tls, host);
        var ports = config.Ports.Where(ExternalServiceConfig.IsHttp).Select(port => Spec.Of(("port", Spec.Of(("number", port["number"]))), ("tls", settings))).ToList();
        return ports.Count > 0 ? Spec.From(config.TrafficPolicy).With(("portLevelSettings", ports)) : Spec.From(config.TrafficPolicy).With(("tls", settings));
    }

    // 'system' is the proxy's own trust store. With a fixed sni Envoy no longer compares the certificate's name with the request's
    // host (istiod, setAutoSniAndAutoSanValidation), so the name is given too; those of the ServiceEntry count where the rule has none.
    private static Dictionary<string, object?> Tls(ExternalServiceConfig config, MappingNode tls, string host)
    {
        var spec = (tls["mode"] is null ? Spec.Of(("mode", "SIMPLE")) : []).With([.. Spec.From(tls).Select(field => (field.Key, field.Value))]);
        if (tls.Text("mode") is not (null or "SIMPLE" or "MUTUAL"))
            return spec;
        var (name, isVerified) = (tls.Text("sni") ?? (host.StartsWith('*') ? null : host), tls.Text("insecureSkipVerify") is not "true");
        return spec.With(
            ("sni", name),
            ("caCertificates", isVerified && tls["credentialName"] is null ? "system" : null),
            ("subjectAltNames", isVerified && name is not null && config.Entry["subjectAltNames"] is null ? new List<string> { name } : null));
    }
}
