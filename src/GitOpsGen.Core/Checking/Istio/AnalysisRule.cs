using GitOpsGen.Core.Checking.Istio.Index;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Checking.Istio;

/// <summary>A code that the analysis can report, and the method that finds it.</summary>
/// <param name="Istio">istioctl's name for the code; empty for our own.</param>
/// <param name="Check">May find several codes; it runs once.</param>
internal sealed record AnalysisRule(string Code, Severity Level, string Istio, Func<MeshIndex, IEnumerable<Finding>> Check);
