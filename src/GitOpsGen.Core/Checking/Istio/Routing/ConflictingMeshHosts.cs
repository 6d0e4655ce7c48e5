using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>IST0109: sidecars use one VirtualService per host; which one of several is undefined (analyzers/virtualservice/conflictingmeshgatewayhosts.go).</summary>
internal static class ConflictingMeshHosts
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Views.SelectMany(view => CheckView(mesh, view));

    /// <summary>A VirtualService for one namespace meets those for all, but not those for another.</summary>
    private static IEnumerable<Finding> CheckView(MeshIndex mesh, ConfigView view)
    {
        var claims = from service in view.Of(Kinds.VirtualService)
                     where Routes.AppliesToMesh(service)
                     from host in service.Spec.Items("hosts")
                     from scope in Visibility.Scopes([.. service.Spec.Strings("exportTo")], service.EffectiveNamespace())
                     select new Claim(scope, Routes.Fqdn(mesh, service, host.Text()), service, host);
        foreach (var claimed in claims.GroupBy(claim => claim.Host))
        {
            var ofHost = claimed.ToList();
            foreach (var claim in ofHost.DistinctBy(claim => claim.Service))
            {
                var rivals = ofHost.Where(other => other.Service != claim.Service
                    && ofHost.Exists(own => own.Service == claim.Service && (own.Scope == other.Scope || own.Scope == "*" || other.Scope == "*")))
                    .Select(other => other.Service).Distinct().ToList();
                if (rivals.Count > 0)
                    yield return RoutingFindings.ConflictingMeshHosts(claim.Service.On(claim.Node), claim.Host, rivals);
            }
        }
    }

    /// <summary>A VirtualService says what happens to a host in a namespace, or in all (<c>*</c>).</summary>
    private sealed record Claim(string Scope, string Host, ManifestDocument Service, Node Node);
}
