using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Checking;

/// <summary>From what a check found in the output to a message at the config line that made the output.</summary>
internal static class CheckingDiagnostics
{
    /// <summary>
    /// The message names the place in the output; the diagnostic's
    /// own place is the part of the config that the file comes from.
    /// </summary>
    public static Diagnostic NotYaml(RenderedFile file, Diagnostic problem) =>
        new(Severity.Error, "MESH3000", $"{file.Output.Path}:{problem.Location?.Line}: {problem.Message}", file.Plan.Origin.At, $"made by template {file.Plan.Template}")
        {
            OutputFile = file.Output.Path,
        };

    public static Diagnostic NotAMapping(RenderedFile file, Node node) =>
        NotYaml(file, new Diagnostic(Severity.Error, "", "not a mapping", node.Location));

    /// <param name="at">The empty node of the rendered document.</param>
    public static Diagnostic EmptyValue(RenderedFile file, Node at) =>
        new(Severity.Error, "MESH3012", $"{file.Output.Path}:{at.Location.Line}: template {file.Plan.Template} wrote nothing here", file.Plan.Origin.At, "the expression is null: guard it with 'if', or give a default with '??'")
        {
            OutputFile = file.Output.Path,
        };

    /// <summary>A warning: what it was for is mended or renamed, and the entry would hide the next mistake.</summary>
    public static Diagnostic UnusedSuppression(IgnoreConfig entry) =>
        new(Severity.Warning, "MESH3011", $"'ignore' of {entry.Code}{(entry.For is null ? "" : $" for '{entry.For}'")} matches no finding", entry.At("code"), "remove it, or mend 'for': Kind/name, Kind/namespace/name or the rendered file");

    /// <returns>The finding under its own code and level, at the config line that it comes from.</returns>
    public static Diagnostic Of(Finding finding, ConfigPlaces places) =>
        new(finding.Severity, finding.Code, $"{finding.Document}: {finding.Message}", places.Of(finding), finding.Hint)
        {
            OutputFile = finding.Document.Path,
        };
}
