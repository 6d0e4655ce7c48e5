namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH312x: Gateways that the webhook rejects.</summary>
internal static class GatewayServerFindings
{
    public static Finding PortName(Place at, string problem) => at.Rejected("MESH3120", problem, "names are unique within a Gateway");

    /// <param name="protocol">As written: HTTPS or TLS, in any case.</param>
    public static Finding TlsMissing(Place at, string protocol) => at.Rejected("MESH3121", $"a server with protocol {protocol} needs tls", "add tls.mode and credentialName, or use HTTP");

    public static Finding TlsUnused(Place at, string protocol) => at.Rejected("MESH3121", $"a server with protocol {protocol} takes no tls, except httpsRedirect", "use HTTPS or TLS, or remove it");

    /// <summary>A mode that lacks its certificate, or ISTIO_MUTUAL with one.</summary>
    public static Finding Credentials(Place at, string problem, string hint) => at.Rejected("MESH3122", problem, hint);

    /// <param name="at">The Gateway's spec.</param>
    public static Finding NoServer(Place at) => at.Rejected("MESH3123", "the Gateway has no servers");

    public static Finding NoHost(Place at) => at.Rejected("MESH3123", "the server has no hosts", "hosts: [\"*\"] serves all");

    public static Finding UnknownProtocol(Place at, string protocol) => at.Rejected("MESH3123", $"'{protocol}' is no protocol", "one of HTTP, HTTPS, HTTP2, GRPC, TLS, TCP, MONGO, MYSQL, REDIS");
}
