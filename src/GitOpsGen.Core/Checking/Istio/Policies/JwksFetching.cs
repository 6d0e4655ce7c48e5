using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Policies;

/// <summary>IST0175: whoever may write a RequestAuthentication makes istiod fetch any URL, unless CIDRs are blocked (analyzers/authn/blockedcidrs.go).</summary>
internal static class JwksFetching
{
    /// <summary>Comma-separated CIDRs; empty by default, for compatibility.</summary>
    private const string Variable = "BLOCKED_CIDRS_IN_JWKS_URIS";

    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var view in mesh.Views)
        {
            var policies = view.Of(Kinds.RequestAuthentication);
            // The chart takes `env` at the root or under the old `pilot` prefix.
            if (policies.Count > 0 && mesh.Values(view.Cluster, "istiod") is { Layers: [.., var layer] } values
                && values.Text("env", Variable).Length == 0 && values.Text("pilot", "env", Variable).Length == 0)
                yield return PolicyFindings.JwksFetchUnrestricted(layer.At("env"), view.Cluster, policies);
        }
    }
}
