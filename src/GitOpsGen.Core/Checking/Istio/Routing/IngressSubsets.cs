using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>
/// IST0140: a gateway applies only the VirtualService bound to it, so another one's subset routing for the destination
/// host does not touch its requests (analyzers/virtualservice/destinationhosts.go, analyzeSubset).
/// </summary>
internal static class IngressSubsets
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            var routedBySubset = SubsetRouting(mesh, view);
            foreach (var service in view.Of(Kinds.VirtualService).Where(service => service.Spec.Items("gateways").Any(gateway => gateway.Text() != Routes.Mesh)))
            {
                foreach (var destination in service.Spec.Items("http").SelectMany(rule => rule.Items("route")).Select(route => route.Get("destination")))
                {
                    if (destination is null || destination.Has("subset"))
                        continue;
                    var host = Routes.Fqdn(mesh, service, destination.Text("host"));
                    if (routedBySubset.GetValueOrDefault(host) is { } other && other != service)
                        yield return RoutingFindings.SubsetIgnoredByGateway(service.On(destination), host, other);
                }
            }
        }
    }

    private static Dictionary<string, ManifestDocument> SubsetRouting(MeshIndex mesh, ConfigView view)
    {
        var result = new Dictionary<string, ManifestDocument>();
        foreach (var service in view.Of(Kinds.VirtualService))
        {
            var own = service.Spec.Strings("hosts").Select(host => Routes.Fqdn(mesh, service, host)).ToHashSet();
            foreach (var destination in service.Spec.Items("http").SelectMany(rule => rule.Items("route")).Select(route => route.Get("destination")))
            {
                var host = Routes.Fqdn(mesh, service, destination.Text("host"));
                if (destination.Has("subset") && own.Contains(host))
                    result.TryAdd(host, service);
            }
        }
        return result;
    }
}
