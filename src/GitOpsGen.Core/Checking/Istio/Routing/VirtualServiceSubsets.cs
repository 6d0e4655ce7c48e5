using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>IST0101 for subsets: some DestinationRule that this istiod reads defines the subset, whatever namespace it stands in.</summary>
internal static class VirtualServiceSubsets
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            var wildcards = view.Of(Kinds.DestinationRule).Where(rule => HostNames.IsWildcard(rule.Spec.Text("host"))).ToList();
            foreach (var service in view.Of(Kinds.VirtualService))
            {
                foreach (var destination in Routes.Destinations(service))
                {
                    var subset = destination.Text("subset");
                    if (subset.Length == 0)
                        continue;
                    var host = Routes.Fqdn(mesh, service, destination.Text("host"));
                    if (!view.Subsets(host).Contains(subset) && !wildcards.Exists(rule => Defines(rule, host, subset)))
                        yield return RoutingFindings.UnknownSubset(service.On(destination.Get("subset")!), subset, host, view.Subsets(host));
                }
            }
        }
    }

    /// <summary>A rule for a wildcard host defines its subsets for every host within.</summary>
    private static bool Defines(ManifestDocument rule, string host, string subset) =>
        HostNames.IsWithin(host, rule.Spec.Text("host")) && rule.Spec.Items("subsets").Any(item => item.Text("name") == subset);
}
