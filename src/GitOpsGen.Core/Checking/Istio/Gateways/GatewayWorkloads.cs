using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Gateways;

/// <summary>IST0101, IST0162: a Gateway selects a deployed gateway whose Service has its ports (analyzers/gateway/gateway.go).</summary>
internal static class GatewayWorkloads
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            var workloads = new Lazy<List<WorkloadView>>(() => [.. view.Clusters.SelectMany(cluster => mesh.Workloads.In(cluster.Name))]);
            foreach (var gateway in view.Of(Kinds.Gateway))
            {
                var selector = gateway.Spec.Get("selector").Labels();
                if (selector.Count == 0)
                    continue;
                if (mesh.Inventory.GatewaysComplete && workloads.Value.TrueForAll(workload => workload.IsSelectedBy(selector) == false))
                    yield return GatewayFindings.SelectsNothing(gateway.At("spec", "selector"), selector, mesh.Workloads.Gateways);
                foreach (var finding in CheckPorts(mesh, view, gateway))
                    yield return finding;
            }
        }
    }

    /// <summary>Any Service in front of the pods will do; if one of them has unknown ports, none is missed.</summary>
    private static IEnumerable<Finding> CheckPorts(MeshIndex mesh, ConfigView view, ManifestDocument gateway)
    {
        var services = view.GatewayPods(gateway)
            .SelectMany(pod => mesh.Services.In(pod.Cluster, pod.Namespace).Where(service => service.Selector.Count > 0 && pod.IsSelectedBy(service.Selector) == true))
            .ToList();
        if (services.Count == 0 || services.Exists(service => service.Ports.Count == 0))
            yield break;
        // A server may name the Service's port, which istiod turns into the target port, or the target port itself
        // (pilot/pkg/model/gateway.go, resolvePorts). Which number a named target has, only the pods know.
        if (services.SelectMany(service => service.Ports).Any(port => port.TargetPort.Length > 0 && !int.TryParse(port.TargetPort, out _)))
            yield break;
        var ports = services.SelectMany(service => service.Ports)
            .SelectMany(port => int.TryParse(port.TargetPort, out var target) ? [port.Number, target] : (int[])[port.Number])
            .ToHashSet();
        foreach (var server in gateway.Spec.Items("servers"))
        {
            if (server.Path("port", "number") is { } node && node.Integer() is { } number && !ports.Contains(number))
                yield return GatewayFindings.PortNotOnService(gateway.On(node), number, services[0], ports);
        }
    }
}
