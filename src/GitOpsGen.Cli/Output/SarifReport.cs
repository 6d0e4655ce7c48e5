using System.Text.Json;
using System.Text.Json.Nodes;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Cli.Output;

/// <summary>SARIF 2.1.0, which code hosts show beside the lines of a pull request.</summary>
internal static class SarifReport
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    public static string Of(IReadOnlyList<Diagnostic> diagnostics)
    {
        var codes = diagnostics.Select(d => d.Code).Distinct().Order(StringComparer.Ordinal).ToList();
        var report = new JsonObject
        {
            ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
            ["version"] = "2.1.0",
            ["runs"] = new JsonArray(new JsonObject
            {
                ["tool"] = new JsonObject
                {
                    ["driver"] = new JsonObject
                    {
                        ["name"] = "gitopsgen",
                        ["version"] = Generator.Version,
                        ["rules"] = new JsonArray([.. codes.Select(code => (JsonNode)new JsonObject { ["id"] = code })]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. diagnostics.Select(d => Result(d, codes.IndexOf(d.Code)))]),
            }),
        };
        return report.ToJsonString(Options);
    }

    private static JsonNode Result(Diagnostic diagnostic, int rule)
    {
        var text = diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} ({diagnostic.Hint})";
        var result = new JsonObject
        {
            ["ruleId"] = diagnostic.Code,
            ["ruleIndex"] = rule,
            ["level"] = diagnostic.Severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" },
            ["message"] = new JsonObject { ["text"] = text },
        };
        if (diagnostic.Location is { } location)
            result["locations"] = new JsonArray(Place(location));
        return result;
    }

    private static JsonNode Place(SourceLocation location) => new JsonObject
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = Uri.EscapeDataString(location.File).Replace("%2F", "/", StringComparison.Ordinal) },
            ["region"] = new JsonObject
            {
                ["startLine"] = location.Line,
                ["startColumn"] = location.Column,
                ["endLine"] = location.EndLine,
                ["endColumn"] = location.EndColumn,
            },
        },
    };
}
