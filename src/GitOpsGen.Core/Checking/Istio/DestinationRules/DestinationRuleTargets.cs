using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Checking.Istio.Routing;

namespace GitOpsGen.Core.Checking.Istio.DestinationRules;

/// <summary>IST0173, IST0174: the host exists, and each subset picks some of its pods (analyzers/destinationrule/subset.go).</summary>
internal static class DestinationRuleTargets
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from view in mesh.Views
        from rule in view.Of(Kinds.DestinationRule)
        from finding in CheckRule(mesh, view, rule)
        select finding;

    /// <summary>A subset is empty only when no cluster has a pod for it: endpoints of all clusters count.</summary>
    private static IEnumerable<Finding> CheckRule(MeshIndex mesh, ConfigView view, ManifestDocument rule)
    {
        var host = rule.Spec.Text("host");
        var target = view.Hosts.Find(host, rule.EffectiveNamespace());
        if (target.Status == HostStatus.Missing)
            yield return DestinationRuleFindings.UnknownHost(rule.At("spec", "host"), host, target.Suggestion);
        // Endpoints of every cluster stand behind the host, whichever istiod serves them.
        var pods = target.Services.Where(service => service.Selector.Count > 0)
            .SelectMany(service => mesh.Workloads.In(service.Cluster, service.Namespace).Where(pod => pod.IsSelectedBy(service.Selector) == true));
        if (!pods.Any())
            yield break;
        foreach (var subset in rule.Spec.Items("subsets"))
        {
            // Locality labels come from the node, which no config knows.
            var labels = subset.Get("labels").Labels().Where(label => !label.Key.StartsWith("topology.", StringComparison.Ordinal) && label.Key != "kubernetes.io/hostname").ToDictionary();
            if (labels.Count > 0 && pods.All(pod => pod.IsSelectedBy(labels) == false))
                yield return DestinationRuleFindings.SubsetWithoutPods(rule.On(subset), subset.Text("name"), SelectorText.Of(labels), Routes.Fqdn(mesh, rule, host));
        }
    }
}
