using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Policies;

/// <summary>
/// MESH3225: clients talk plain text to a service (DestinationRule, tls DISABLE) whose PeerAuthentication takes mutual
/// TLS only, and every request fails. istioctl had a code for it and retired it.
/// </summary>
internal static class MutualTlsConflicts
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        var suffix = ".svc." + mesh.Inventory.Mesh.ClusterDomain;
        foreach (var view in mesh.Views)
        {
            var policies = view.Of(Kinds.PeerAuthentication).ToLookup(policy => policy.EffectiveNamespace());
            foreach (var rule in view.Of(Kinds.DestinationRule))
            {
                var host = HostNames.Fqdn(rule.Spec.Text("host"), rule.EffectiveNamespace(), mesh.Inventory.Mesh.ClusterDomain);
                if (rule.Spec.Path("trafficPolicy", "tls", "mode") is not { } mode || mode.Text() != "DISABLE" || rule.Spec.Has("workloadSelector")
                    || !host.EndsWith(suffix, StringComparison.Ordinal) || host[..^suffix.Length].Split('.') is not [_, var ns])
                    continue;
                if (Strict(mesh, policies, ns) is { } policy)
                    yield return PolicyFindings.PlainTextToStrict(rule.On(mode), host, policy);
            }
        }
    }

    /// <summary>The namespace's policy, else the mesh's. Workload policies may differ, so a namespace with any is left alone.</summary>
    private static ManifestDocument? Strict(MeshIndex mesh, ILookup<string, ManifestDocument> policies, string ns)
    {
        if (policies[ns].Any(policy => policy.Spec.Has("selector")))
            return null;
        var policy = policies[ns].FirstOrDefault(policy => policy.Spec.Path("mtls", "mode").Text() is not ("" or "UNSET"))
            ?? policies[mesh.Inventory.Mesh.RootNamespace].FirstOrDefault(policy => !policy.Spec.Has("selector"));
        return policy?.Spec.Path("mtls", "mode").Text() == "STRICT" ? policy : null;
    }
}
