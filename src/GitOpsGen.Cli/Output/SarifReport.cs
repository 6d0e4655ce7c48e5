using System.Security.Cryptography;
using System.Text;
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
        var rules = diagnostics.GroupBy(d => d.Code).OrderBy(rule => rule.Key, StringComparer.Ordinal).ToList();
        var codes = rules.ConvertAll(rule => rule.Key);
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
                        ["rules"] = new JsonArray([.. rules.Select(rule => Rule(rule.Key, rule.First()))]),
                    },
                },
                ["columnKind"] = "utf16CodeUnits",
                ["results"] = new JsonArray([.. diagnostics.Select(d => Result(d, codes.IndexOf(d.Code)))]),
            }),
        };
        return report.ToJsonString(Options);
    }

    /// <summary>No helpUri: it would have to be an absolute URL, and the pages travel with the tool.</summary>
    private static JsonNode Rule(string code, Diagnostic example) => new JsonObject
    {
        ["id"] = code,
        ["shortDescription"] = new JsonObject { ["text"] = DiagnosticTitles.Of(code) },
        // GitHub's code scanning asks for it (sarif-multitool GH2012).
        ["fullDescription"] = new JsonObject { ["text"] = $"{DiagnosticTitles.Of(code)}." },
        ["help"] = new JsonObject { ["text"] = $"What {code} means and how to mend it, with examples: docs/diagnostics/{code}.md of gitopsgen." },
        ["defaultConfiguration"] = new JsonObject { ["level"] = Level(example.Severity) },
    };

    private static JsonNode Result(Diagnostic diagnostic, int rule)
    {
        var text = diagnostic.Hint is null ? diagnostic.Message : $"{diagnostic.Message} ({diagnostic.Hint})";
        var result = new JsonObject
        {
            ["ruleId"] = diagnostic.Code,
            ["ruleIndex"] = rule,
            ["level"] = Level(diagnostic.Severity),
            ["message"] = new JsonObject { ["text"] = text },
            // The same finding keeps its identity when lines above it come and go.
            ["partialFingerprints"] = new JsonObject { ["message/v1"] = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{diagnostic.Code} {diagnostic.Message}"))) },
        };
        if (diagnostic.Location is { } location)
            result["locations"] = new JsonArray(Place(location));
        return result;
    }

    private static string Level(Severity severity) => severity switch { Severity.Error => "error", Severity.Warning => "warning", _ => "note" };

    private static JsonNode Place(SourceLocation location) => new JsonObject
    {
        ["physicalLocation"] = new JsonObject
        {
            ["artifactLocation"] = new JsonObject { ["uri"] = Reference(location.File) },
            ["region"] = new JsonObject
            {
                ["startLine"] = location.Line,
                ["startColumn"] = location.Column,
                ["endLine"] = location.EndLine,
                ["endColumn"] = location.EndColumn,
            },
        },
    };

    /// <summary>Code hosts know files relative to the repository, in which the tool is run.</summary>
    private static string Reference(string file)
    {
        var relative = Path.IsPathRooted(file) ? Path.GetRelativePath(Directory.GetCurrentDirectory(), file) : file;
        return relative.StartsWith("..", StringComparison.Ordinal) && Path.IsPathRooted(file)
            ? new Uri(file).AbsoluteUri
            : Uri.EscapeDataString(relative.Replace('\\', '/')).Replace("%2F", "/", StringComparison.Ordinal);
    }
}
