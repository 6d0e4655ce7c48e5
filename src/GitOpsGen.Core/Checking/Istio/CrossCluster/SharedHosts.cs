using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Routing;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.CrossCluster;

/// <summary>
/// MESH3217: several VirtualServices may add routes to one host of a Gateway, but where their matches are equal, the
/// older one wins and the other team's traffic goes astray. MESH3219: a mesh host that no cluster serves.
/// </summary>
internal static class SharedHosts
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) => Conflicts(mesh).Concat(Unserved(mesh));

    private static IEnumerable<Finding> Conflicts(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            foreach (var group in view.Of(Kinds.VirtualService).SelectMany(service => Exposed(mesh, service)).GroupBy(route => route.Key))
            {
                foreach (var route in group.DistinctBy(route => route.Service))
                {
                    if (group.FirstOrDefault(other => other.Service != route.Service) is { } rival)
                        yield return CrossClusterFindings.HostOfSeveralTeams(route.Service.On(route.Host), route.Host.Text(), rival.Service);
                }
            }
        }
    }

    private static IEnumerable<ExposedRoute> Exposed(MeshIndex mesh, ManifestDocument service) =>
        from reference in service.Spec.Items("gateways")
        where reference.Text() is not (Routes.Mesh or "")
        let gateway = ConfigView.GatewayName(reference.Text(), service.EffectiveNamespace())
        from host in service.Spec.Items("hosts")
        from protocol in (string[])["http", "tls", "tcp"]
        from rule in service.Spec.Items(protocol)
        from match in rule.Items("match") is { Count: > 0 } matches ? matches.Select(match => CanonicalText.Of(match, without: "name")) : ["{}"]
        select new ExposedRoute($"{gateway} {Routes.Fqdn(mesh, service, host.Text())} {protocol} {match}", service, host);

    private static IEnumerable<Finding> Unserved(MeshIndex mesh) =>
        from view in mesh.Views
        from service in view.Of(Kinds.VirtualService)
        where Routes.AppliesToMesh(service)
        from host in service.Spec.Items("hosts")
        let target = view.Hosts.Find(host.Text(), service.EffectiveNamespace())
        where target.Status == HostStatus.Missing && target.Fqdn.EndsWith(".svc." + mesh.Inventory.Mesh.ClusterDomain, StringComparison.Ordinal)
        select CrossClusterFindings.HostUnserved(service.On(host), target.Fqdn);

    /// <param name="Key">Gateway, host, protocol and match: routes that have all in common are rivals.</param>
    private sealed record ExposedRoute(string Key, ManifestDocument Service, Node Host);
}
