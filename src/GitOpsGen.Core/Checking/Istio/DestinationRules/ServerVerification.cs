using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.DestinationRules;

/// <summary>IST0128, IST0129: TLS whose CA is named nowhere (analyzers/destinationrule/ca-certificates.go), and what the proxy does then.</summary>
internal static class ServerVerification
{
    public static IEnumerable<Finding> Check(MeshIndex mesh)
    {
        foreach (var rule in mesh.Of(Kinds.DestinationRule))
        {
            var (host, policy) = (rule.Spec.Text("host"), rule.Spec.Get("trafficPolicy"));
            if (CheckTls(rule, policy.Get("tls"), "IST0128", $"'{host}'") is { } finding)
                yield return finding;
            foreach (var setting in policy.Items("portLevelSettings"))
            {
                if (CheckTls(rule, setting.Get("tls"), "IST0129", $"'{host}' port {setting.Path("port", "number").Text()}") is { } onPort)
                    yield return onPort;
            }
        }
    }

    // istiod, pilot/pkg/networking/core/cluster_tls.go: a CA that is not named is 'system', and a sidecar gets no TLS at all for
    // a credentialName without workloadSelector, unless it is a ConfigMap's.
    private static Finding? CheckTls(ManifestDocument rule, Node? tls, string code, string target)
    {
        var mode = tls.Text("mode");
        if (tls is null || mode is not ("SIMPLE" or "MUTUAL") || tls.Has("caCertificates"))
            return null;
        if (tls.Get("insecureSkipVerify").IsTrue())
            return DestinationRuleFindings.Unverified(rule.On(tls), code, target, mode);
        if (!tls.Has("credentialName"))
            return DestinationRuleFindings.NoAuthority(rule.On(tls), code, target, mode);
        return rule.Spec.Has("workloadSelector") || tls.Text("credentialName").StartsWith("configmap://", StringComparison.Ordinal)
            ? null
            : DestinationRuleFindings.CredentialOfGateways(rule.On(tls), code, target, mode);
    }
}
