using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>MESH142x and MESH1436: services at gateways.</summary>
internal static class ExposureDiagnostics
{
    public static Diagnostic UnknownGateway(SourceLocation at, string gateway, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1420", $"no cluster has a gateway '{gateway}'", at, DidYouMean.Hint(gateway, known) ?? (known.Any() ? $"ingress gateways: {string.Join(", ", known)}" : "add an ingress gateway under clusters[].gateways"));

    public static Diagnostic NotAnIngress(SourceLocation at, string gateway, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1421", $"gateway '{gateway}' is not for requests from outside", at, known.Any() ? $"ingress gateways: {string.Join(", ", known)}" : "add a gateway with 'kind: ingress'");

    /// <param name="isRedirect">True when the clash is on port 80, which the redirect to HTTPS takes by default.</param>
    public static Diagnostic HostTaken(SourceLocation at, string host, int port, string gateway, string owner, bool isRedirect) =>
        new(Severity.Error, "MESH1422", $"host '{host}' on port {port} of gateway '{gateway}' is taken by '{owner}' (IST0145)", at, isRedirect ? "port 80 is for the redirect to HTTPS; set 'httpsRedirect: false' here, or remove the plain HTTP exposure" : "expose a host once, and route by path if it has several services");

    public static Diagnostic PortNotOnGateway(SourceLocation at, int port, string gateway, string cluster) =>
        new(Severity.Error, "MESH1423", $"gateway '{gateway}' of '{cluster}' has no port {port} (IST0162)", at, "add the port to the gateway, or expose on another");

    public static Diagnostic NoCertificate(SourceLocation at, string mode) =>
        new(Severity.Error, "MESH1424", $"TLS mode {mode} needs a certificate", at, "add 'credentialName:' with a TLS Secret in the gateway's namespace");

    public static Diagnostic NoTls(SourceLocation at, string protocol) =>
        new(Severity.Error, "MESH1425", $"{protocol} needs 'tls'", at, "add 'tls: {credentialName: …}', or 'tls: {mode: PASSTHROUGH}'");

    public static Diagnostic TlsWithoutHttps(SourceLocation at, string protocol) =>
        new(Severity.Error, "MESH1426", $"a gateway does not take TLS on a port for {protocol}", at, "remove 'protocol:', as 'tls' makes it HTTPS, or remove 'tls:' where plain requests are meant");

    public static Diagnostic PortNeeded(SourceLocation at) =>
        new(Severity.Error, "MESH1427", "TCP needs a port of the gateway", at, "add the port under the gateway's 'ports', and its number here as 'port:'");

    /// <param name="what">What the exposure uses that Gateway and HTTPRoute have no place for.</param>
    /// <param name="instead">What to write that they do have.</param>
    public static Diagnostic NotInGatewayApi(SourceLocation at, string what, string instead) =>
        new(Severity.Error, "MESH1428", $"api: gateway-api does not take {what}", at, $"{instead}, or use 'api: istio'");

    /// <param name="what">The parts of the service's config that stay in the mesh.</param>
    public static Diagnostic NotObeyedByGateway(SourceLocation at, string service, string what) =>
        new(Severity.Warning, "MESH1436", $"requests through the gateway will not follow the {what} of '{service}'", at, "use 'api: istio', or say under 'rules:' what the HTTPRoute does with them");

    /// <summary>A gateway obeys the istiod of its own primary only, which does not read this namespace's resources.</summary>
    public static Diagnostic OutOfReach(SourceLocation at, string gateway, string @namespace) =>
        new(Severity.Error, "MESH1429", $"no gateway '{gateway}' is controlled by a primary that has namespace '{@namespace}'", at, "add the namespace to a cluster of that primary");

    /// <summary>
    /// The gateway would not see the DestinationRule: subsets would be
    /// unknown to it, and limits and ejection would not hold there.
    /// </summary>
    /// <param name="namespace">The gateway's.</param>
    public static Diagnostic HiddenFromGateway(SourceLocation at, string service, string @namespace) =>
        new(Severity.Error, "MESH1419", $"exportTo hides the versions and policies of '{service}' from its gateway", at, $"add '{@namespace}'");
}
