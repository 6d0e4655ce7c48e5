using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>What opens a primary's east-west gateway: to its remotes for istiod, and to other networks for services.</summary>
internal static class ControlPlaneExposure
{
    /// <returns>Nothing for a remote. <c>istiod-gateway</c> and <c>istiod-vs</c> (ports 15012 and 15017, TLS passed
    /// through) with remotes; cross-network gateways (15443) with several networks.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        var cluster = scope.Cluster;
        if (!cluster.IsPrimary)
            yield break;
        if (cluster.Remotes.Count > 0)
        {
            var gateway = cluster.ControlPlaneGateway!;
            var origin = scope.Part($"gateways[{gateway.Name}]", gateway.Config.At());
            yield return Manifest(scope, "Gateway", "istiod-gateway", "manifests/istiod-gateway.yaml.sbn", origin, gateway.Selector);
            yield return Manifest(scope, "VirtualService", "istiod-vs", "manifests/istiod-virtualservice.yaml.sbn", origin, gateway.Selector);
        }
        if (!scope.Mesh.CrossesNetworks)
            yield break;
        foreach (var (selector, index) in EastWestSelectors(cluster).Select((selector, index) => (selector, index)))
        {
            var name = index == 0 ? "cross-network-gateway" : $"cross-network-gateway-{selector}";
            yield return Manifest(scope, "Gateway", name, "manifests/cross-network-gateway.yaml.sbn", scope.Origin, selector);
        }
    }

    // One Gateway on the primary serves the east-west gateways of all the clusters that it controls, provided that the
    // selector matches their pods (facts: istio.md section 2).
    private static IEnumerable<string> EastWestSelectors(Cluster primary) => primary.Remotes.Prepend(primary)
        .SelectMany(cluster => cluster.EastWestGateways)
        .Select(gateway => gateway.Selector)
        .Distinct()
        .Order(StringComparer.Ordinal);

    private static PlannedFile Manifest(ClusterScope scope, string kind, string name, string template, Origin origin, string selector) =>
        scope.Manifest(MeshModel.IstioNamespace, kind, name, template, origin, ("name", name), ("selector", selector));
}
