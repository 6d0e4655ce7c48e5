using GitOpsGen.Core.Checking.Istio.Gateways;
using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH3120 to MESH3123: a Gateway's servers in themselves (pkg/config/validation, ValidateGateway, validateServer, validateTLSOptions).</summary>
internal static class GatewayServerRules
{
    public static IEnumerable<Finding> Check(MeshIndex mesh) => mesh.Of(Kinds.Gateway).SelectMany(CheckGateway);

    private static IEnumerable<Finding> CheckGateway(ManifestDocument gateway)
    {
        var names = new HashSet<string>();
        if (gateway.Spec.Items("servers").Count == 0)
            yield return GatewayServerFindings.NoServer(gateway.At("spec"));
        foreach (var server in gateway.Spec.Items("servers"))
        {
            var name = server.Path("port", "name");
            if (name is null || name.Text().Length == 0)
                yield return GatewayServerFindings.PortName(gateway.On(server.Get("port") ?? server), "the port has no name");
            else if (!names.Add(name.Text()))
                yield return GatewayServerFindings.PortName(gateway.On(name), $"port name '{name.Text()}' is used twice");
            foreach (var finding in CheckHosts(gateway, server).Concat(CheckProtocol(gateway, server)))
                yield return finding;
            if (server.Get("tls") is { } tls)
            {
                foreach (var finding in CheckTls(gateway, tls))
                    yield return finding;
            }
        }
    }

    private static IEnumerable<Finding> CheckHosts(ManifestDocument gateway, Node server)
    {
        if (server.Items("hosts").Count == 0)
            yield return GatewayServerFindings.NoHost(gateway.On(server));
        foreach (var host in server.Items("hosts"))
        {
            var (_, name) = GatewayHosts.Split(host.Text(), gateway.EffectiveNamespace());
            if (HostSyntax.Problem(name) is { } problem)
                yield return ValidationFindings.BadHost(gateway.On(host), host.Text(), problem);
        }
    }

    /// <summary>The protocol decides whether there is TLS at all, whatever the port's number.</summary>
    private static IEnumerable<Finding> CheckProtocol(ManifestDocument gateway, Node server)
    {
        var node = server.Path("port", "protocol");
        var protocol = node.Text();
        if (node is null || !Protocols.IsKnown(protocol))
        {
            yield return GatewayServerFindings.UnknownProtocol(gateway.On(node ?? server), protocol);
            yield break;
        }
        var tls = server.Get("tls");
        if (Protocols.IsTls(protocol) && tls is null)
            yield return GatewayServerFindings.TlsMissing(gateway.On(node), protocol);
        else if (!Protocols.IsTls(protocol) && tls is not null && !IsOnlyRedirect(protocol, tls))
            yield return GatewayServerFindings.TlsUnused(gateway.On(tls), protocol);
        if (!Protocols.IsHttp(protocol) && tls.Get("httpsRedirect").IsTrue())
            yield return ValidationFindings.Warn(gateway.On(tls!), $"httpsRedirect does nothing on a {protocol} port", "put it on the server for port 80");
    }

    /// <summary>A plain HTTP server may send its clients to HTTPS.</summary>
    private static bool IsOnlyRedirect(string protocol, Node tls) => Protocols.IsHttp(protocol) && tls.Entries().All(entry => entry.Key.Text is "httpsRedirect" || (entry.Key.Text == "mode" && entry.Value.Text() == "PASSTHROUGH"));

    /// <summary>Which certificate a mode needs: none, the mesh's own, a Secret, or files.</summary>
    private static IEnumerable<Finding> CheckTls(ManifestDocument gateway, Node tls)
    {
        // The API's zero value, and a trap: a credential without a mode is ignored.
        var mode = tls.Text("mode") is { Length: > 0 } given ? given : "PASSTHROUGH";
        var hasCredential = tls.Has("credentialName") || tls.Has("credentialNames") || tls.Has("tlsCertificates");
        var files = ((string[])["serverCertificate", "privateKey", "caCertificates"]).Where(tls.Has).ToList();
        var place = gateway.On(tls);
        switch (mode)
        {
            case "ISTIO_MUTUAL" when hasCredential || files.Count > 0:
                yield return GatewayServerFindings.Credentials(place, "ISTIO_MUTUAL brings its own certificate and takes no other", "remove the credential");
                break;
            case "PASSTHROUGH" or "AUTO_PASSTHROUGH" when hasCredential || files.Count > 0:
                yield return ValidationFindings.Warn(place, $"TLS {mode} does not terminate TLS and ignores the credential", "set mode: SIMPLE, or remove the credential");
                break;
            case "SIMPLE" or "MUTUAL" or "OPTIONAL_MUTUAL" when !hasCredential:
                var missing = (mode == "SIMPLE" ? (string[])["serverCertificate", "privateKey"] : ["serverCertificate", "privateKey", "caCertificates"]).Where(field => !tls.Has(field)).ToList();
                if (missing.Count > 0)
                    yield return GatewayServerFindings.Credentials(place, $"TLS {mode} has no certificate: {string.Join(", ", missing)} are missing", "set credentialName");
                break;
        }
        if (tls.Text("minProtocolVersion") is "TLSV1_0" or "TLSV1_1" && tls.Items("cipherSuites").Count == 0)
            yield return ValidationFindings.Warn(gateway.On(tls.Get("minProtocolVersion")!), "no default cipher suite fits TLS below 1.2", "list cipherSuites, or require TLSV1_2");
    }
}
