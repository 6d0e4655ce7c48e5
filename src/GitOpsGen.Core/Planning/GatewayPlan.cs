using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Planning;

/// <summary>A gateway of a cluster, from Istio's gateway chart.</summary>
internal static class GatewayPlan
{
    /// <returns>The gateway's Application and values. Its namespace is made by the sync (CreateNamespace) should the
    /// namespaces' Application not have made it.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope, Gateway gateway)
    {
        var application = HelmApplication.Istio(scope.Cluster, gateway.Name, "gateway", gateway.Namespace, Wave.Gateways) with
        {
            SyncOptions = ["CreateNamespace=true", "ServerSideApply=true", "PruneLast=true", "FailOnSharedResource=true"],
        };
        var template = gateway.Kind == GatewayKind.EastWest ? "values/east-west-gateway.yaml.sbn" : "values/gateway.yaml.sbn";
        return scope.Chart(application, template, scope.Part($"gateways[{gateway.Name}]", gateway.Config.At()), ("gateway", gateway));
    }
}
