using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH129x: resources and Helm values.</summary>
internal static class ResourceDiagnostics
{
    public static Diagnostic RequestOverLimit(SourceLocation at, string what, string request, string limit) =>
        new(Severity.Error, "MESH1290", $"the {what} request {request} is over the limit {limit}", at);

    public static Diagnostic UnknownComponent(SourceLocation at, string name, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1291", $"there is no chart '{name}' to give values to", at, DidYouMean.Hint(name, known) ?? $"known here: {string.Join(", ", known)}");

    /// <summary>An error, as the sidecars would keep other resources than the config says.</summary>
    public static Diagnostic TemplateLeftOut(SourceLocation at, string template) =>
        new(Severity.Error, "MESH1292", $"this list leaves out '{template}', by which proxyResources reach the sidecars", at, $"add {template} behind sidecar");
}
