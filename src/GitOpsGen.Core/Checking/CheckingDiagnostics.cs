using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Checking;

/// <summary>MESH300x: what the templates made is not fit to check further.</summary>
internal static class CheckingDiagnostics
{
    public static Diagnostic NotYaml(RenderedFile file, Diagnostic problem) =>
        new(Severity.Error, "MESH3000", $"{file.Output.Path}:{problem.Location?.Line}: {problem.Message}", file.Plan.Origin.At, $"made by template {file.Plan.Template}")
        {
            OutputFile = file.Output.Path,
        };
}
