using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

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
                         select new Claim(scope, Routes.Fqdn(mesh, service, host.Text()), service, host);
            foreach (var group in claims.GroupBy(claim => $"{claim.Scope} {claim.Host}"))
            {
                var services = group.Select(claim => claim.Service).Distinct().ToList();
                if (services.Count < 2)
                    continue;
                foreach (var claim in group.DistinctBy(claim => claim.Service))
                    yield return RoutingFindings.ConflictingMeshHosts(claim.Service.On(claim.Node), claim.Host, services.Where(other => other != claim.Service));
            }
        }
    }

    /// <summary>A VirtualService says what happens to a host in a namespace, or in all (<c>*</c>).</summary>
    private sealed record Claim(string Scope, string Host, ManifestDocument Service, Node Node);
}
