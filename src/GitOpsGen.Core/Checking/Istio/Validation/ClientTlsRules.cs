using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3134: the client side of TLS (pkg/config/validation/agent, ValidateTLS).</summary>
internal static class ClientTlsRules
{
    /// <summary>Paths on the proxy's disk, which a credentialName replaces as a whole.</summary>
    private static readonly string[] Files = ["clientCertificate", "privateKey", "caCertificates", "caCrl"];

    public static IEnumerable<Finding> Check(ManifestDocument rule, Node? tls)
    {
        var mode = tls.Text("mode");
        if (mode is not ("SIMPLE" or "MUTUAL"))
            yield break;
        var place = rule.On(tls!);
        if (tls.Get("insecureSkipVerify").IsTrue() && (tls.Has("caCertificates") || tls.Has("subjectAltNames") || (mode == "SIMPLE" && tls.Has("credentialName"))))
            yield return TrafficPolicyFindings.ClientTls(place, "insecureSkipVerify checks nothing, yet there is something to check by", "remove insecureSkipVerify");
        if (tls.Has("credentialName"))
        {
            if (Files.FirstOrDefault(tls.Has) is { } file)
                yield return TrafficPolicyFindings.ClientTls(place, $"credentialName and {file} exclude each other", "keep one of them");
        }
        else if (mode == "MUTUAL" && (!tls.Has("clientCertificate") || !tls.Has("privateKey")))
        {
            yield return TrafficPolicyFindings.ClientTls(place, "TLS MUTUAL needs a client certificate and its key", "set credentialName, or use ISTIO_MUTUAL inside the mesh");
        }
    }
}
