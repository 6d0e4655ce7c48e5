using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation;

/// <summary>Namespaces that belong to Istio or Kubernetes, and those that gateways share.</summary>
internal static class NamespaceRules
{
    private static readonly string[] SystemNamespaces = [MeshModel.IstioNamespace, "kube-system", "kube-public", "kube-node-lease"];

    /// <summary>MESH1270 to MESH1272.</summary>
    public static void Check(ValidationContext context)
    {
        foreach (var item in context.File.Namespaces)
        {
            if (SystemNamespaces.Contains(item.Name))
                context.Report(NamespaceDiagnostics.System(item.At("name"), item.Name));
            CheckInjectionLabels(context, item);
            CheckGateways(context, item);
        }
    }

    // Both labels at once is IST0123, and istio-injection wins; the tool writes the right one itself.
    private static void CheckInjectionLabels(ValidationContext context, NamespaceConfig item)
    {
        foreach (var label in item.Labels.Keys.Where(key => key is "istio-injection" or "istio.io/rev"))
            context.Report(NamespaceDiagnostics.InjectionLabel(item.At("labels", label), label));
    }

    // The gateway chart's pods are images named `auto` that the webhook fills in (istio/istio#46307).
    private static void CheckGateways(ValidationContext context, NamespaceConfig item)
    {
        if (item.Injection == Injection.Enabled)
            return;
        foreach (var cluster in context.Clusters.Where(cluster => item.Clusters.Matches(cluster.Name, cluster.Labels)))
        {
            foreach (var gateway in cluster.Gateways.Where(gateway => gateway.Namespace == item.Name))
                context.Report(NamespaceDiagnostics.GatewayWithoutInjection(item.At("injection"), item.Name, gateway.Name));
        }
    }
}
