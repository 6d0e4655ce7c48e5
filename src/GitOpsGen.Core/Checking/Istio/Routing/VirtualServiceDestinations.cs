using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>IST0101, IST0112: destinations exist, and say which of several ports they mean (analyzers/virtualservice/destinationhosts.go).</summary>
internal static class VirtualServiceDestinations
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from view in mesh.Views
        from service in view.Of(Kinds.VirtualService)
        from destination in Routes.Destinations(service)
        from finding in CheckDestination(view, service, destination)
        select finding;

    /// <summary>A host with unknown ports, such as a wildcard ServiceEntry, takes any port.</summary>
    private static IEnumerable<Finding> CheckDestination(ConfigView view, ManifestDocument service, Parsing.Yaml.Node destination)
    {
        var host = destination.Text("host");
        if (host.Length == 0)
            yield break;
        var place = service.On(destination.Get("host")!);
        var target = view.Hosts.Find(host, service.EffectiveNamespace());
        if (target.Status == HostStatus.Missing)
            yield return RoutingFindings.UnknownHost(place, host, target);
        if (target.Status != HostStatus.Found || target.Ports.Count == 0)
            yield break;
        if (destination.Path("port", "number") is not { } port)
        {
            if (target.Ports.Count > 1)
                yield return RoutingFindings.PortRequired(place, host, target.Ports);
        }
        else if (port.Integer() is { } number && !target.Ports.Contains(number))
        {
            yield return RoutingFindings.UnknownPort(service.On(port), host, number, target.Ports);
        }
    }
}
