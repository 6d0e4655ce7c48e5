using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Routing;

/// <summary>IST0149: claims exist only where a RequestAuthentication on the gateway validated the token (analyzers/virtualservice/jwtclaimroute.go).</summary>
internal static class ClaimRouting
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            var authentications = view.Of(Kinds.RequestAuthentication);
            foreach (var service in view.Of(Kinds.VirtualService))
            {
                if (Routes.ClaimMatch(service) is not { } key)
                    continue;
                var gateways = service.Spec.Items("gateways")
                    .Select(reference => view.Gateway(reference.Text(), service.EffectiveNamespace()))
                    .OfType<ManifestDocument>()
                    .Where(gateway => Kinds.Of(gateway) == Kinds.Gateway);
                foreach (var gateway in gateways)
                {
                    if (view.GatewayPods(gateway).FirstOrDefault(pod => !authentications.Any(policy => Validates(mesh, policy, pod))) is { } open)
                        yield return RoutingFindings.ClaimWithoutAuthentication(service.On(key), key.Text, gateway, open);
                }
            }
        }
    }

    /// <summary>A policy that may select the pods is given the benefit of the doubt.</summary>
    private static bool Validates(MeshIndex mesh, ManifestDocument policy, WorkloadView pod) =>
        (policy.EffectiveNamespace() == pod.Namespace || policy.EffectiveNamespace() == mesh.Inventory.Mesh.RootNamespace)
        && pod.IsSelectedBy(policy.Spec.Path("selector", "matchLabels").Labels()) != false;
}
