using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH122x: API servers and Argo CD destinations.</summary>
internal static class ServerDiagnostics
{
    public static Diagnostic NoServer(SourceLocation at, string cluster) =>
        new(Severity.Error, "MESH1220", $"cluster '{cluster}' has no API server URL, and istiod of another cluster must reach it", at, "add 'server: https://…:6443'");

    public static Diagnostic SameServer(SourceLocation at, string cluster, string other) =>
        new(Severity.Error, "MESH1221", $"clusters '{cluster}' and '{other}' have the same API server", at, "one cluster joins the mesh once");

    public static Diagnostic SameDestination(SourceLocation at, string cluster, string other, string destination) =>
        new(Severity.Error, "MESH1222", $"clusters '{cluster}' and '{other}' both go to Argo CD's destination '{destination}'", at, "give each cluster the name under which Argo CD knows it");
}
