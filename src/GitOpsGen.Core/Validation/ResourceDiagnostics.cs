using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH129x: resources and Helm values.</summary>
internal static class ResourceDiagnostics
{
    /// <summary>The API server refuses such a pod, and a sidecar's amounts are part of the application's pod.</summary>
    /// <param name="what">cpu or memory.</param>
    public static Diagnostic RequestOverLimit(SourceLocation at, string what, string request, string limit) =>
        new(Severity.Error, "MESH1290", $"the {what} request {request} is over the limit {limit}", at, "lower the request or raise the limit; what is not set here comes from 'mesh.proxy.resources'");

    /// <param name="known">The charts of the mesh or the cluster, and the names of its gateways.</param>
    public static Diagnostic UnknownComponent(SourceLocation at, string name, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1291", $"there is no chart '{name}' to give values to", at, DidYouMean.Hint(name, known) ?? $"known here: {string.Join(", ", known)}");

    /// <summary>An error, as the sidecars would keep other resources than the config says.</summary>
    public static Diagnostic TemplateLeftOut(SourceLocation at, string template) =>
        new(Severity.Error, "MESH1292", $"this list leaves out '{template}', by which proxyResources reach the sidecars", at, $"add {template} behind sidecar");

    /// <summary>A warning: the text goes through as it stands, and what it means depends on the reader.</summary>
    /// <param name="elsewhere">The number that YAML 1.2 reads; null where it reads a text.</param>
    public static Diagnostic AmbiguousValue(SourceLocation at, string text, string inKubernetes, string? elsewhere) =>
        new(Severity.Warning, "MESH1482", $"'{text}' is {inKubernetes} to Helm and Kubernetes, and {elsewhere ?? "a text"} to readers of YAML 1.2", at, $"write {inKubernetes}, or \"{text}\" for the text");
}
