using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>MESH1403 to MESH1409: services themselves.</summary>
internal static class ServiceDiagnostics
{
    public static Diagnostic PortTwice(SourceLocation at, string service, int port) =>
        new(Severity.Error, "MESH1403", $"service '{service}' has port {port} twice", at);

    public static Diagnostic NoPorts(SourceLocation at, string service) =>
        new(Severity.Error, "MESH1404", $"the Service '{service}' cannot be written without its ports", at, "add 'ports:'");

    /// <summary>
    /// The webhook of a namespace that is off is never asked; only a label
    /// on the pods themselves reaches it, and pods are not this tool's.
    /// </summary>
    public static Diagnostic InjectionNeedsPodLabel(SourceLocation at, string service, string @namespace) =>
        new(Severity.Error, "MESH1405", $"'{service}' cannot get a sidecar from here, as namespace '{@namespace}' turns injection off", at, "label its pods sidecar.istio.io/inject: \"true\", or turn injection on for the namespace and off for the other services");

    /// <summary>istiod's <c>neverInjectSelector</c> looks at labels in all namespaces.</summary>
    /// <param name="other">The service that would lose its sidecars, as <c>&lt;namespace&gt;/&lt;name&gt;</c>.</param>
    public static Diagnostic SameLabels(SourceLocation at, string service, string other) =>
        new(Severity.Error, "MESH1407", $"without sidecars for '{service}', '{other}' would lose its own: its pods carry the same labels", at, "give the service a 'selector' of its own; injection goes by labels alone");

    /// <param name="part">The first key of the service that only a sidecar
    /// can carry out, such as <c>allow</c> or <c>rateLimit</c>.</param>
    public static Diagnostic NoSidecar(SourceLocation at, string service, string part) =>
        new(Severity.Warning, "MESH1406", $"'{part}' of '{service}' has no effect: its pods have no sidecar to enforce it", at, "remove 'injection: disabled', or protect the service by other means");
}
