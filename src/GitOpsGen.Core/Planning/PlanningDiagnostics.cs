using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Planning;

/// <summary>MESH13xx: two parts of the config want one file.</summary>
internal static class PlanningDiagnostics
{
    /// <param name="files">Sorted by path.</param>
    public static IReadOnlyList<Diagnostic> SamePath(IReadOnlyList<PlannedFile> files) =>
    [
        .. files.Zip(files.Skip(1))
            .Where(pair => pair.First.Path == pair.Second.Path)
            .Select(pair => new Diagnostic(
                Severity.Error,
                "MESH1301",
                $"{pair.First.Origin.Name} and {pair.Second.Origin.Name} would both write {pair.First.Path}",
                pair.Second.Origin.At,
                "give one of them another name")),
    ];
}
