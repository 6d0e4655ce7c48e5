using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Policies;

/// <summary>
/// IST0110, IST0111 (Sidecar), IST0159, IST0160 (Telemetry), MESH3223 (PeerAuthentication): of several objects for one
/// scope Istio uses the oldest, which Git does not know (analyzers/sidecar/selector.go, analyzers/telemetry/selector.go).
/// IST0167: an ambient workload has no sidecar that a Sidecar could configure.
/// </summary>
internal static class PolicyScopes
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            foreach (var group in view.Of(Kinds.Sidecar).GroupBy(sidecar => sidecar.EffectiveNamespace()))
            {
                if (IsAmbient(mesh, view, group.Key))
                {
                    foreach (var sidecar in group)
                        yield return PolicyFindings.SidecarInAmbient(sidecar.At("spec"), group.Key);
                    continue;
                }
                foreach (var finding in CheckGroup(view, [.. group], ["workloadSelector", "labels"], PolicyFindings.SidecarsForNamespace, PolicyFindings.SidecarsForWorkload))
                    yield return finding;
            }
            foreach (var group in view.Of(Kinds.Telemetry).Where(HasNoTarget).GroupBy(telemetry => telemetry.EffectiveNamespace()))
            {
                foreach (var finding in CheckGroup(view, [.. group], ["selector", "matchLabels"], PolicyFindings.TelemetriesForNamespace, PolicyFindings.TelemetriesForWorkload))
                    yield return finding;
            }
            foreach (var group in view.Of(Kinds.PeerAuthentication).GroupBy(policy => policy.EffectiveNamespace()))
            {
                foreach (var finding in CheckGroup(view, [.. group], ["selector", "matchLabels"], PolicyFindings.PeerAuthenticationsForScope, PolicyFindings.PeerAuthenticationsForScope))
                    yield return finding;
            }
        }
    }

    /// <summary>Equal selectors conflict whatever runs; different ones only over a workload that both certainly select.</summary>
    private static IEnumerable<Finding> CheckGroup(
        ConfigView view, List<ManifestDocument> policies, string[] selectorPath,
        Func<Place, ManifestDocument, Finding> forNamespace, Func<Place, ManifestDocument, Finding> forWorkload)
    {
        if (policies.Count < 2)
            yield break;
        var bySelector = policies.ToLookup(policy => policy.Spec.Path(selectorPath).Labels().Count > 0);
        foreach (var policy in bySelector[false])
        {
            if (bySelector[false].FirstOrDefault(other => other != policy) is { } other)
                yield return forNamespace(policy.At("metadata", "name"), other);
        }
        var selecting = bySelector[true].Select(policy => (Policy: policy, Labels: policy.Spec.Path(selectorPath).Labels())).ToList();
        var workloads = selecting.Count > 1 ? view.Workloads(policies[0].EffectiveNamespace()).ToList() : [];
        foreach (var (policy, labels) in selecting)
        {
            var rival = selecting.Find(other => other.Policy != policy
                && (SelectorText.Of(other.Labels) == SelectorText.Of(labels)
                    || workloads.Exists(workload => workload.IsSelectedBy(labels) == true && workload.IsSelectedBy(other.Labels) == true)));
            if (rival.Policy is not null)
                yield return forWorkload(policy.At(["spec", .. selectorPath]), rival.Policy);
        }
    }

    private static bool IsAmbient(MeshIndex mesh, ConfigView view, string ns) => view.Clusters.Any(cluster => mesh.Namespaces.IsAmbient(cluster.Name, ns));

    private static bool HasNoTarget(ManifestDocument policy) => !policy.Spec.Has("targetRef") && !policy.Spec.Has("targetRefs");
}
