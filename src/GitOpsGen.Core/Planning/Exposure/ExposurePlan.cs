using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing;
using GitOpsGen.Core.Parsing.Config.Services;
using GitOpsGen.Core.Planning.Services;

namespace GitOpsGen.Core.Planning.Exposure;

/// <summary>What is reached from outside the mesh: gateways' servers, and a VirtualService for each set of hosts with all its gateways.</summary>
internal static class ExposurePlan
{
    /// <returns>Gateways in the gateways' namespaces; VirtualServices and HTTPRoutes in the services'.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        var exposed = ExposedService.On(scope, ExposureApi.Istio).ToList();
        return
        [
            .. GatewayServersPlan.Of(scope, exposed),
            .. VirtualServices(scope, exposed),
            .. GatewayApiPlan.Of(scope),
        ];
    }

    private static IEnumerable<PlannedFile> VirtualServices(ClusterScope scope, IEnumerable<ExposedService> exposed)
    {
        var names = new HashSet<string>();
        foreach (var group in exposed.GroupBy(one => (one.Service, Rules: Key(one))))
        {
            var first = group.First();
            var spec = Spec.Of(
                ("hosts", first.Config.Hosts),
                ("gateways", group.Select(one => one.GatewayReference).Distinct().Order(StringComparer.Ordinal).ToList()))
                .With([.. Rules(scope.Mesh.Workloads, first).Select(rule => (rule.Key, rule.Value))]);
            yield return scope.Resource(first.Service.Namespace.Name, "VirtualService", UniqueName(first, names), "manifests/virtual-service.yaml.sbn", first.Origin, spec);
        }
    }

    // Exposures of one service that share hosts and rules are one VirtualService.
    private static string Key(ExposedService one) => string.Join(
        '\n',
        [one.Config.EffectiveProtocol is ExposedProtocol.Https ? ExposedProtocol.Http.ToString() : one.Config.EffectiveProtocol.ToString(),
        one.ServicePort?.ToString() ?? "",
        one.Config.IsHttp ? "" : one.Config.EffectivePort.ToString(),
        .. one.Config.Routes.Select(route => ConfigHash.Of(route.Source)),
        .. one.Config.Hosts.Order(StringComparer.Ordinal)]);

    // Only TLS that passes through is routed by SNI; what the gateway has decrypted is TCP (istio.io, VirtualService.tls).
    private static Dictionary<string, object?> Rules(Workloads workloads, ExposedService one)
    {
        var destination = new Destinations(workloads, one.Service).Of([], one.ServicePort);
        return one.Config switch
        {
            { IsHttp: true } => Spec.Of(("http", HttpRules(workloads, one))),
            { IsPassthrough: true } => Spec.Of(("tls", new[] { Spec.Of(("match", new[] { Spec.Of(("port", one.Config.EffectivePort), ("sniHosts", one.Config.Hosts)) }), ("route", destination)) })),
            _ => Spec.Of(("tcp", new[] { Spec.Of(("match", new[] { Spec.Of(("port", one.Config.EffectivePort)) }), ("route", destination)) })),
        };
    }

    // A gateway that ignored the service's versions would undo its canary (IST0140), so its rules are the mesh's.
    private static List<Dictionary<string, object?>> HttpRules(Workloads workloads, ExposedService one)
    {
        var routes = new HttpRoutes(workloads, one.Service);
        var rules = one.Config.Routes.Count > 0 ? routes.Of(one.Config.Routes, one.ServicePort) : routes.OfServiceAtIngress(one.ServicePort);
        return rules.Count > 0 ? rules : routes.Of([new RouteConfig()], one.ServicePort);
    }

    private static string UniqueName(ExposedService one, HashSet<string> names)
    {
        var name = $"{one.Service.Name}-{one.Gateway.Name}";
        for (var number = 2; !names.Add($"{one.Service.Namespace.Name}/{name}"); number++)
            name = $"{one.Service.Name}-{one.Gateway.Name}-{number}";
        return name;
    }
}
