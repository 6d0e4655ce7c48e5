using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>The folder of one cluster: for each component its Application, with Helm values or manifests.</summary>
internal static class ClusterPlan
{
    public static IEnumerable<PlannedFile> Of(MeshModel mesh, Cluster cluster)
    {
        var scope = new ClusterScope(mesh, cluster);
        var policies = PoliciesPlan.Of(scope).ToList();
        return
        [
            .. NamespacesPlan.Of(scope, policies),
            .. IstioPlan.Of(scope),
            .. cluster.Gateways.SelectMany(gateway => GatewayPlan.Of(scope, gateway)),
            .. KialiPlan.Of(scope),
            .. policies,
            .. RemoteSecretsPlan.Of(scope),
        ];
    }
}
