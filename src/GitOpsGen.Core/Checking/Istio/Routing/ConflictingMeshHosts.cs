using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>IST0109: sidecars use one VirtualService per host; which one of several is undefined (analyzers/virtualservice/conflictingmeshgatewayhosts.go).</summary>
internal static class ConflictingMeshHosts
{
    /// <summary>Scopes are compared as istioctl does: `*` and a single namespace do not meet.</summary>
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            var claims = from service in view.Of(Kinds.VirtualService)
                         where Routes.AppliesToMesh(service)
                         from host in service.Spec.Items("hosts")
                         from scope in Visibility.Scopes([.. service.Spec.Strings("exportTo")], service.EffectiveNamespace())
                         select (Scope: scope, Host: Routes.Fqdn(mesh, service, host.Text()), Service: service, Node: host);
            foreach (var group in claims.GroupBy(claim => (claim.Scope, claim.Host)))
            {
                var services = group.Select(claim => claim.Service).Distinct().ToList();
                if (services.Count < 2)
                    continue;
                foreach (var (_, host, service, node) in group.DistinctBy(claim => claim.Service))
                    yield return RoutingFindings.ConflictingMeshHosts(service.On(node), host, services.Where(other => other != service));
            }
        }
    }
}
