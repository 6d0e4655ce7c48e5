using GitOpsGen.Core.Model;
using GitOpsGen.Core.Planning.Exposure;
using GitOpsGen.Core.Planning.Security;
using GitOpsGen.Core.Planning.Telemetry;

namespace GitOpsGen.Core.Planning.Services;

/// <summary>Everything that a cluster holds about the services of the mesh.</summary>
internal static class ServicesPlan
{
    /// <returns>Kubernetes Services on every cluster of the namespace; routes on the primaries of those clusters;
    /// policies on the primaries of the service's pods.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        var workloads = scope.Mesh.Workloads;
        return
        [
            .. workloads.Created.On(scope.Cluster).Select(service => KubernetesService(scope, service)),
            .. workloads.Routed.On(scope.Cluster).SelectMany(service => RoutingPlan.Of(scope, service)),
            .. ExposurePlan.Of(scope),
            .. SecurityPlan.Of(scope),
            .. RateLimitPlan.Of(scope),
            .. ProxyConfigPlan.Of(scope),
            .. TelemetryPlan.Of(scope),
        ];
    }

    private static PlannedFile KubernetesService(ClusterScope scope, MeshService service) =>
        scope.Manifest(
            service.Namespace.Name,
            "Service",
            service.Name,
            "manifests/service.yaml.sbn",
            ServiceOrigin.Of(service),
            ("service", service));
}
