using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>
/// What a place in the config may hold. One object both binds YAML and describes itself as JSON Schema, so the
/// schema that an editor uses cannot drift from what the tool accepts.
/// </summary>
internal abstract class Shape
{
    /// <summary>The typed value, or null after reporting why there is none.</summary>
    public abstract object? Bind(Node node, BindContext context);

    public abstract JsonObject ToJsonSchema(JsonSchemaDefinitions definitions);

    protected static JsonObject TypeSchema(string type) => new() { ["type"] = type };
}
