using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Policies;

/// <summary>
/// IST0127 (for a Sidecar IST0101): a selector matches some workload. istioctl asks this of AuthorizationPolicies and
/// Sidecars; a policy of another kind that selects nothing is as dead. IST0166: pods of a Kubernetes Gateway are not
/// reached by selectors but by targetRefs (analyzers/k8sgateway/workloadselector.go).
/// </summary>
internal static class PolicySelectors
{
    private static readonly (string Kind, string[] Path)[] Selectors =
    [
        (Kinds.AuthorizationPolicy, ["spec", "selector", "matchLabels"]),
        (Kinds.RequestAuthentication, ["spec", "selector", "matchLabels"]),
        (Kinds.PeerAuthentication, ["spec", "selector", "matchLabels"]),
        (Kinds.Telemetry, ["spec", "selector", "matchLabels"]),
        (Kinds.WasmPlugin, ["spec", "selector", "matchLabels"]),
        (Kinds.TrafficExtension, ["spec", "selector", "matchLabels"]),
        (Kinds.ProxyConfig, ["spec", "selector", "matchLabels"]),
        (Kinds.DestinationRule, ["spec", "workloadSelector", "matchLabels"]),
        (Kinds.EnvoyFilter, ["spec", "workloadSelector", "labels"]),
        (Kinds.Sidecar, ["spec", "workloadSelector", "labels"]),
        (Kinds.ServiceEntry, ["spec", "workloadSelector", "labels"]),
    ];

    private static readonly string[] TakesTargetRefs = [Kinds.AuthorizationPolicy, Kinds.RequestAuthentication, Kinds.Telemetry, Kinds.WasmPlugin];
    private static readonly string[] GatewayNameLabels = ["gateway.networking.k8s.io/gateway-name", "istio.io/gateway-name"];

    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from view in mesh.Views
        from selector in Selectors
        from policy in view.Of(selector.Kind)
        let finding = CheckPolicy(mesh, view, policy, selector.Kind, policy.Root.Path(selector.Path))
        where finding is not null
        select finding;

    private static Finding? CheckPolicy(MeshIndex mesh, ConfigView view, ManifestDocument policy, string kind, Node? selector)
    {
        var ns = policy.EffectiveNamespace();
        var isMeshWide = ns == mesh.Inventory.Mesh.RootNamespace;
        var isComplete = isMeshWide ? mesh.Namespaces.AllWorkloadsComplete : mesh.Namespaces.WorkloadsComplete(ns);
        var labels = selector.Labels();
        if (labels.Count == 0)
        {
            return kind == Kinds.AuthorizationPolicy && isComplete && !isMeshWide && HasNoTarget(policy) && !view.Workloads(ns).Any()
                ? PolicyFindings.SelectsNothing(policy.At("spec"), $"namespace '{ns}' has no workloads")
                : null;
        }
        var place = policy.On(selector!);
        if (TakesTargetRefs.Contains(kind) && GatewayNameLabels.FirstOrDefault(labels.ContainsKey) is { } gateway)
            return PolicyFindings.SelectorOnKubernetesGateway(place, labels[gateway]);
        if (!isComplete || view.Workloads(ns).Any(workload => workload.IsSelectedBy(labels) != false))
            return null;
        var text = SelectorText.Of(labels);
        return kind == Kinds.Sidecar
            ? PolicyFindings.SidecarSelectsNothing(place, text, ns)
            : PolicyFindings.SelectsNothing(place, $"no workload in {(isMeshWide ? "the mesh" : $"namespace '{ns}'")} carries '{text}'");
    }

    private static bool HasNoTarget(ManifestDocument policy) => !policy.Spec.Has("targetRef") && !policy.Spec.Has("targetRefs");
}
