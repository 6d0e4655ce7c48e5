using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>Keys that people bring along from older Istio and that need more than a "did you mean".</summary>
internal static class Replaced
{
    public static readonly IReadOnlyDictionary<string, Func<SourceLocation, Diagnostic>> Keys = new Dictionary<string, Func<SourceLocation, Diagnostic>>
    {
        // facts: istio.md section 3, circuit breaker: istiod accepts the field and ignores it (IST0133).
        ["consecutiveErrors"] = at => new Diagnostic(Severity.Error, "MESH1111", "'consecutiveErrors' is ignored by every supported Istio", at, "use 'consecutive5xxErrors', or 'consecutiveGatewayErrors' for 502, 503 and 504 only"),
    };
}
