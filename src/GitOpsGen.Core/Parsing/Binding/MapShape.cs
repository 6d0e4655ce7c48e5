using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>A mapping whose keys the user chooses, such as labels. Kept sorted, so that order in the config does not show in the output.</summary>
internal sealed class MapShape(Type valueType, Shape value, Format? key) : Shape
{
    public override object Bind(Node node, BindContext context)
    {
        var map = ConfigTypes.NewMap(valueType);
        if (node is not MappingNode mapping)
        {
            context.Report(BindingDiagnostics.WrongType(node.Location, "a mapping", NodeWords.Describe(node), NodeWords.KeyValue));
            return map;
        }
        foreach (var entry in mapping.Entries)
        {
            if (key is not null && !key.Matches(entry.Key.Text))
                context.Report(BindingDiagnostics.BadFormat(entry.Key.Location, entry.Key.Text, key));
            if (value.Bind(entry.Value, context) is { } bound)
                map[entry.Key.Text] = bound;
        }
        return map;
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions)
    {
        var schema = TypeSchema("object");
        if (key is not null)
            schema["propertyNames"] = new JsonObject { ["pattern"] = key.Pattern };
        schema["additionalProperties"] = value.ToJsonSchema(definitions);
        return schema;
    }
}
