using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.DestinationRules;

/// <summary>IST0128, IST0129: TLS to a server whose certificate nobody checks (analyzers/destinationrule/ca-certificates.go).</summary>
internal static class ServerVerification
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var rule in mesh.Of(Kinds.DestinationRule))
        {
            var policy = rule.Spec.Get("trafficPolicy");
            if (policy.Get("tls") is { } tls && IsUnverified(rule, tls))
                yield return DestinationRuleFindings.Unverified(rule.On(tls), tls.Text("mode"), rule.Spec.Text("host"));
            foreach (var setting in policy.Items("portLevelSettings"))
            {
                if (setting.Get("tls") is { } portTls && IsUnverified(rule, portTls))
                    yield return DestinationRuleFindings.UnverifiedPort(rule.On(portTls), portTls.Text("mode"), rule.Spec.Text("host"), setting.Path("port", "number").Text());
            }
        }
    }

    // With a workloadSelector the CA may come with credentialName; without one, sidecars do not read that Secret.
    private static bool IsUnverified(ManifestDocument rule, Node tls) =>
        tls.Text("mode") is "SIMPLE" or "MUTUAL" && !tls.Has("caCertificates") && !(tls.Has("credentialName") && rule.Spec.Has("workloadSelector"));
}
