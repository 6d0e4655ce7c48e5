using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Gateways;

/// <summary>
/// IST0138: a browser reuses an HTTP/2 connection for every host that the certificate covers, and the Gateway that
/// accepted it answers 404 for the other's hosts (analyzers/gateway/certificate.go).
/// </summary>
internal static class DuplicateCertificates
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) =>
        from view in mesh.Views
        from certificate in view.Of(Kinds.Gateway).SelectMany(Certificates).GroupBy(use => use.Certificate)
        from finding in CheckCertificate([.. certificate])
        select finding;

    private static IEnumerable<Finding> CheckCertificate(List<Use> uses)
    {
        foreach (var use in uses.DistinctBy(use => use.Gateway))
        {
            if (uses.Find(other => other.Gateway != use.Gateway && use.Selector.All(label => other.Selector.Contains(label))) is { } shared)
                yield return GatewayFindings.DuplicateCertificate(use.Gateway.On(use.Node), use.Certificate, shared.Gateway);
        }
    }

    /// <summary>By Secret, or by file on the gateway's disk.</summary>
    private static IEnumerable<Use> Certificates(ManifestDocument gateway)
    {
        var selector = gateway.Spec.Get("selector").Labels();
        foreach (var tls in gateway.Spec.Items("servers").Select(server => server.Get("tls")))
        {
            if (tls.Get("credentialName") is { } name)
                yield return new Use(gateway, name, name.Text(), selector);
            else if (tls.Get("serverCertificate") is { } file && tls.Has("privateKey"))
                yield return new Use(gateway, file, file.Text(), selector);
        }
    }

    private sealed record Use(ManifestDocument Gateway, Node Node, string Certificate, IReadOnlyDictionary<string, string> Selector);
}
