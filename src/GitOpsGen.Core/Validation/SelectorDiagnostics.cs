using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Validation;

/// <summary>MESH126x: choices of clusters.</summary>
internal static class SelectorDiagnostics
{
    public static Diagnostic UnknownCluster(SourceLocation at, string name, IEnumerable<string> known) =>
        new(Severity.Error, "MESH1260", $"no cluster is named '{name}'", at, DidYouMean.Hint(name, known));

    /// <summary>A warning: the cluster may be about to join. Until then the item is rendered nowhere.</summary>
    public static Diagnostic NothingSelected(SourceLocation at) =>
        new(Severity.Warning, "MESH1261", "no cluster carries these labels", at);

    public static Diagnostic EmptyGroup(SourceLocation at, string group) =>
        new(Severity.Warning, "MESH1262", $"group '{group}' matches no cluster", at);
}
