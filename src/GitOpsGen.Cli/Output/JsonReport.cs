using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Cli.Output;

/// <summary>The one object that <c>--output json</c> prints.</summary>
internal static class JsonReport
{
    private static readonly JsonSerializerOptions s_layout = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Of(string command, int exitCode, IEnumerable<Diagnostic> diagnostics, JsonObject result)
    {
        var report = new JsonObject
        {
            ["command"] = command,
            ["generatorVersion"] = Generator.Version,
            ["exitCode"] = exitCode,
            ["diagnostics"] = new JsonArray([.. diagnostics.Select(ToJson)]),
            ["result"] = result,
        };
        return report.ToJsonString(s_layout);
    }

    private static JsonNode ToJson(Diagnostic diagnostic)
    {
        var json = new JsonObject
        {
            ["severity"] = diagnostic.Severity.ToString().ToLowerInvariant(),
            ["code"] = diagnostic.Code,
            ["message"] = diagnostic.Message,
        };
        if (diagnostic.Location is { } location)
            json["location"] = new JsonObject { ["file"] = location.File, ["line"] = location.Line, ["column"] = location.Column };
        if (diagnostic.Hint is not null)
            json["hint"] = diagnostic.Hint;
        if (diagnostic.OutputFile is not null)
            json["outputFile"] = diagnostic.OutputFile;
        return json;
    }
}
