using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH125x: names.</summary>
internal static class NameDiagnostics
{
    public static Diagnostic TooLong(SourceLocation at, string name, int limit) =>
        new(Severity.Error, "MESH1250", $"the Application '{name}' would have {name.Length} characters; {limit} fit into a label", at, "choose a shorter cluster or gateway name");

    /// <summary>
    /// Two names can meet only through the hyphen between cluster and component:
    /// cluster <c>a-b</c> with <c>c</c>, cluster <c>a</c> with <c>b-c</c>.
    /// </summary>
    public static Diagnostic SameApplication(SourceLocation at, string name, string owner, string other) =>
        new(Severity.Error, "MESH1251", $"{owner} and {other} would both be the Application '{name}'", at, "rename a cluster or a gateway");

    public static Diagnostic ReservedGateway(SourceLocation at, string name) =>
        new(Severity.Error, "MESH1252", $"a gateway cannot be named '{name}': that is another component's name", at, "for example istio-ingressgateway");
}
