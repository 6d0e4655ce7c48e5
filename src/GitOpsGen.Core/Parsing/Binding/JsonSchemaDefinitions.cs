using System.Text.Json.Nodes;
using GitOpsGen.Core.Checking.Schemas;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>The <c>$defs</c> of a schema: each record once, by name, however often it is used.</summary>
internal sealed class JsonSchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject?> _definitions = new(StringComparer.Ordinal);
    private readonly JsonObject _foreign = [];

    /// <summary>A reference to the definition, which is made on first use.</summary>
    public JsonObject Reference(string name, Func<JsonObject> make)
    {
        // Present before it is made, so that a record may contain itself.
        if (_definitions.TryAdd(name, null))
            _definitions[name] = make();
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>Writes types of another API into these definitions, each under its group's name: groups use the same type names.</summary>
    public JsonSchemaWriter ForApi(string apiVersion) => new(_foreign, apiVersion[..(apiVersion.IndexOf('/') + 1)].Replace('/', '.'));

    public JsonObject ToJson() => new(_definitions
        .Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value))
        .Concat(_foreign.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone()))));
}
