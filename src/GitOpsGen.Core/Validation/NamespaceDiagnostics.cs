using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH127x: namespaces.</summary>
internal static class NamespaceDiagnostics
{
    /// <summary>The tool writes istio-system itself, and Istio's injector passes Kubernetes' own namespaces over.</summary>
    public static Diagnostic System(SourceLocation at, string name) =>
        new(Severity.Error, "MESH1270", $"'{name}' is a system namespace", at, "'namespaces' lists the namespaces of applications; remove this one");

    public static Diagnostic InjectionLabel(SourceLocation at, string label) =>
        new(Severity.Error, "MESH1271", $"the label '{label}' is written by the tool", at, "use 'injection:' and 'revision:'");

    /// <summary>Without the webhook the pod's image stays the word <c>auto</c>, and no registry has that.</summary>
    public static Diagnostic GatewayWithoutInjection(SourceLocation at, string name, string gateway) =>
        new(Severity.Error, "MESH1272", $"namespace '{name}' turns injection off, and gateway '{gateway}' in it needs it", at, "remove 'injection:', or move the gateway");
}
