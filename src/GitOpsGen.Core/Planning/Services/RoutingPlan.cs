using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Planning.Services;

/// <summary>How clients in the mesh reach a service: at most one VirtualService and one DestinationRule for its host.</summary>
internal static class RoutingPlan
{
    /// <returns>None of the two when the config says nothing about routes,
    /// versions or policies: clients then do what Istio does by itself.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope, MeshService service)
    {
        var origin = ServiceOrigin.Of(service);
        if (VirtualService(scope.Mesh.Workloads, service) is { } virtualService)
            yield return scope.Resource(service.Namespace.Name, "VirtualService", service.Name, "manifests/virtual-service.yaml.sbn", origin, virtualService);
        if (DestinationRule(service) is { } destinationRule)
            yield return scope.Resource(service.Namespace.Name, "DestinationRule", service.Name, "manifests/destination-rule.yaml.sbn", origin, destinationRule);
    }

    private static Dictionary<string, object?>? VirtualService(Workloads workloads, MeshService service)
    {
        var destinations = new Destinations(workloads, service);
        var rules = Spec.Of(
            ("http", new HttpRoutes(workloads, service).OfService(port: null)),
            ("tls", service.Config.TlsRoutes.Select(route => Spec.Of(("match", route.Match), ("route", destinations.Of(route.To, PortOf(service, route.Match))))).ToList()),
            ("tcp", service.Config.TcpRoutes.Select(route => Spec.Of(("match", route.Match), ("route", destinations.Of(route.To, PortOf(service, route.Match))))).ToList()));
        return rules.Count == 0 ? null : Spec.Of(("hosts", Hosts(service)), ("exportTo", service.Config.ExportTo)).With([.. rules.Select(rule => (rule.Key, rule.Value))]);
    }

    // With several ports a destination must name one (IST0112): the one that the connection came for.
    private static int? PortOf(MeshService service, IReadOnlyList<MappingNode> match) =>
        service.Config.Ports.Count > 1 && match.Select(one => one.Text("port")).Distinct().ToList() is [{ } only] ? int.Parse(only) : null;

    // A TLS route takes only names that the VirtualService claims (pkg/config/validation, sniHosts within hosts).
    private static List<string> Hosts(MeshService service) =>
        [.. service.Config.TlsRoutes.SelectMany(route => route.Match).SelectMany(match => match.Texts("sniHosts")).Prepend(service.Host).Distinct()];

    private static Dictionary<string, object?>? DestinationRule(MeshService service)
    {
        var subsets = service.Config.Versions.Select(version => Spec.Of(
            ("name", version.Name),
            ("labels", version.Labels.Count > 0 ? version.Labels : new Dictionary<string, string> { ["version"] = version.Name }),
            ("trafficPolicy", TrafficPolicies.Of(version)))).ToList();
        var rules = Spec.Of(("trafficPolicy", TrafficPolicies.Of(service.Config)), ("subsets", subsets));
        return rules.Count == 0 ? null : Spec.Of(("host", service.Host), ("exportTo", service.Config.ExportTo)).With([.. rules.Select(rule => (rule.Key, rule.Value))]);
    }
}
