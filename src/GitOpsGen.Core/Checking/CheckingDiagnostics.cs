using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Checking;

/// <summary>From what a check found in the output to a message at the config line that made the output.</summary>
internal static class CheckingDiagnostics
{
    public static Diagnostic NotYaml(RenderedFile file, Diagnostic problem) =>
        new(Severity.Error, "MESH3000", $"{file.Output.Path}:{problem.Location?.Line}: {problem.Message}", file.Plan.Origin.At, $"made by template {file.Plan.Template}")
        {
            OutputFile = file.Output.Path,
        };

    public static Diagnostic NotAMapping(RenderedFile file, Node node) =>
        NotYaml(file, new Diagnostic(Severity.Error, "", "not a mapping", node.Location));

    public static Diagnostic EmptyValue(RenderedFile file, Node at) =>
        new(Severity.Error, "MESH3012", $"{file.Output.Path}:{at.Location.Line}: template {file.Plan.Template} wrote nothing here", file.Plan.Origin.At, "the expression is null: guard it with 'if', or give a default with '??'")
        {
            OutputFile = file.Output.Path,
        };

    public static Diagnostic UnusedSuppression(IgnoreConfig entry) =>
        new(Severity.Warning, "MESH3011", $"'ignore' of {entry.Code}{(entry.For is null ? "" : $" for '{entry.For}'")} matches no finding", entry.At("code"), "remove it, or mend 'for': Kind/name, Kind/namespace/name or the rendered file");

    public static Diagnostic Of(Finding finding) =>
        new(finding.Severity, finding.Code, $"{finding.Document}: {finding.Message}", finding.Document.Origin, finding.Hint)
        {
            OutputFile = finding.Document.Path,
        };
}
