using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Inventory;

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
            foreach (var group in ports.GroupBy(port => port.Port.Number).Where(group => group.DistinctBy(port => port.Port.Protocol).Skip(1).Any() && AreSeveral(group)))
                yield return ServiceFindings.ProtocolConflict(place, deployment.Name, group.Key, group.Select(port => port.Service).Distinct());
            foreach (var group in ports.GroupBy(port => port.Port.TargetPort.Length > 0 ? port.Port.TargetPort : port.Port.Number.ToString()))
            {
                var numbers = group.Select(port => port.Port.Number).Distinct().Order().ToList();
                if (numbers.Count > 1 && AreSeveral(group))
                    yield return ServiceFindings.TargetPortConflict(place, deployment.Name, group.Key, numbers, group.Select(port => port.Service).Distinct());
            }
        }
    }

    /// <summary>Within one Service both are meant, and common: DNS over TCP and UDP, a second port for old clients.</summary>
    private static bool AreSeveral(IEnumerable<(string Service, PortFacts Port)> ports) => ports.DistinctBy(port => port.Service).Skip(1).Any();
}
