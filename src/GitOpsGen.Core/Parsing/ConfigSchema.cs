using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Parsing;

/// <summary>The JSON Schema (draft 2020-12) of the config, made from the same shapes that bind it.</summary>
public static class ConfigSchema
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string ToText() => ToJson().ToJsonString(Options) + "\n";

    internal static JsonObject ToJson()
    {
        var definitions = new JsonSchemaDefinitions();
        var root = new RecordShape(typeof(MeshFile)).Definition(definitions);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "GitOpsGen mesh config",
        };
        foreach (var (key, value) in root.ToList())
        {
            root.Remove(key);
            schema[key] = value;
        }
        schema["properties"]!["apiVersion"]!["const"] = MeshFile.CurrentApiVersion;
        schema["$defs"] = definitions.ToJson();
        return schema;
    }
}
