namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>MESH315x: ServiceEntries and Sidecars that the webhook rejects.</summary>
internal static class ServiceEntryShapeFindings
{
    /// <summary>On plain TCP nothing in the connection names the host.</summary>
    /// <param name="protocol">Empty means TCP.</param>
    public static Finding HostsIndistinguishable(Place at, string port, string protocol) =>
        at.Rejected("MESH3150", $"port {port} ({(protocol.Length == 0 ? "TCP" : protocol)}) cannot tell several hosts apart", "use an HTTP or TLS protocol, resolution NONE, or one ServiceEntry per host");

    public static Finding UnknownProtocol(Place at, string protocol) => at.Rejected("MESH3150", $"'{protocol}' is no protocol", "one of HTTP, HTTPS, HTTP2, GRPC, TLS, TCP, MONGO, MYSQL, REDIS");

    /// <param name="resolution">DNS or DNS_ROUND_ROBIN.</param>
    public static Finding WildcardDns(Place at, string host, string resolution) =>
        at.Rejected("MESH3151", $"'{host}' cannot be looked up with resolution {resolution}", "use resolution NONE, or give endpoints");

    /// <param name="problem">Ends the sentence "the endpoint …".</param>
    public static Finding Endpoint(Place at, string problem) => at.Rejected("MESH3152", $"the endpoint {problem}");

    public static Finding Sidecar(Place at, string problem, string? hint = null) => at.Rejected("MESH3155", problem, hint);
}
