using System.Text.Json.Nodes;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>The <c>$defs</c> of a schema: each record once, by name, however often it is used.</summary>
internal sealed class JsonSchemaDefinitions
{
    private readonly SortedDictionary<string, JsonObject?> _definitions = new(StringComparer.Ordinal);

    /// <summary>A reference to the definition, which is made on first use.</summary>
    public JsonObject Reference(string name, Func<JsonObject> make)
    {
        // Present before it is made, so that a record may contain itself.
        if (_definitions.TryAdd(name, null))
            _definitions[name] = make();
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    public JsonObject ToJson() => new(_definitions.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
}
