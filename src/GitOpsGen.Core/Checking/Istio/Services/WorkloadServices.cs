using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Services;

/// <summary>IST0116, IST0137: several Services of one Deployment agree on what a port is (analyzers/deployment/services.go).</summary>
internal static class WorkloadServices
{
    /// <summary>A waypoint's Deployment is istiod's own and stands behind many Services by design.</summary>
    private const string WaypointController = "istio.io-mesh-controller";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var deployment in mesh.Of(Kinds.Deployment))
        {
            var pod = mesh.Workloads.In(deployment.Cluster, deployment.EffectiveNamespace()).First(workload => workload.Document == deployment);
            if (deployment.Labels().GetValueOrDefault("gateway.istio.io/managed") == WaypointController)
                continue;
            var ports = mesh.Services.In(deployment.Cluster, deployment.EffectiveNamespace())
                .Where(service => service.Selector.Count > 0 && pod.IsSelectedBy(service.Selector) == true)
                .SelectMany(service => service.Ports.Select(port => (Service: service.Name, Port: port)))
                .ToList();
            var place = deployment.At("metadata", "name");
            foreach (var group in ports.GroupBy(port => port.Port.Number).Where(group => group.DistinctBy(port => port.Port.Protocol).Skip(1).Any()))
                yield return ServiceFindings.ProtocolConflict(place, deployment.Name, group.Key, group.Select(port => port.Service).Distinct());
            foreach (var group in ports.GroupBy(port => port.Port.TargetPort.Length > 0 ? port.Port.TargetPort : port.Port.Number.ToString()))
            {
                var numbers = group.Select(port => port.Port.Number).Distinct().Order().ToList();
                if (numbers.Count > 1)
                    yield return ServiceFindings.TargetPortConflict(place, deployment.Name, group.Key, numbers, group.Select(port => port.Service).Distinct());
            }
        }
    }
}
