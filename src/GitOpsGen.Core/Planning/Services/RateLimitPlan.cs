using GitOpsGen.Core.Model;
using GitOpsGen.Core.Planning.Security;

namespace GitOpsGen.Core.Planning.Services;

/// <summary>Rate limits: Istio has no resource for them, so they are EnvoyFilters in the service's own namespace (facts: istio.md section 3).</summary>
internal static class RateLimitPlan
{
    /// <returns>EnvoyFilters <c>&lt;service&gt;-local-rate-limit</c> and
    /// <c>-global-rate-limit</c>, on the primaries that control the service's pods.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        foreach (var service in scope.Mesh.Workloads.Guarded.On(scope.Cluster))
        {
            if (service.Config.RateLimit is { } local)
            {
                // Without a port the filter goes in front of every port's router.
                object ports = local.Ports.Select(port => WorkloadPorts.Of(service, port)).DefaultIfEmpty("").ToList();
                yield return Filter(scope, service, "local-rate-limit", "rateLimit", local, ("ports", ports));
            }
            if (service.Config.GlobalRateLimit is { } global)
                yield return Filter(scope, service, "global-rate-limit", "globalRateLimit", global, ("ports", null));
        }
    }

    private static PlannedFile Filter(ClusterScope scope, MeshService service, string suffix, string part, object limit, (string, object?) ports)
    {
        var name = $"{service.Name}-{suffix}";
        return scope.Manifest(
            service.Namespace.Name,
            "EnvoyFilter",
            name,
            $"manifests/{suffix}.yaml.sbn",
            ServiceOrigin.Of(service, part),
            ("name", name),
            ("service", service),
            ("limit", limit),
            ports);
    }
}
