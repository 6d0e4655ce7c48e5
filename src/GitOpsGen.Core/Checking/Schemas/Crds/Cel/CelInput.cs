using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

/// <summary>A node as CEL sees it: after the API server has dropped nulls and filled in the schema's defaults.</summary>
internal static class CelInput
{
    /// <param name="schema">The OpenAPI schema of the node, for its defaults; null where there is none.</param>
    public static object? From(Node node, MappingNode? schema) => node switch
    {
        SequenceNode list => list.Items.Select(item => From(item, schema?["items"] as MappingNode)).ToList(),
        MappingNode mapping => Fields(mapping, schema),
        ScalarNode scalar => Value(scalar),
        _ => null,
    };

    private static Dictionary<string, object?> Fields(MappingNode mapping, MappingNode? schema)
    {
        var properties = schema?["properties"] as MappingNode;
        var others = schema?["additionalProperties"] as MappingNode;
        var fields = new Dictionary<string, object?>();
        foreach (var entry in mapping.Entries)
        {
            if (Presence.Has(entry, null))
                fields[entry.Key.Text] = From(entry.Value, properties?[entry.Key.Text] as MappingNode ?? others);
        }
        foreach (var (name, value) in properties?.Entries ?? [])
        {
            if (value is MappingNode property && property["default"] is { } standard && !fields.ContainsKey(name.Text))
                fields[name.Text] = From(standard, property);
        }
        return fields;
    }

    private static object? Value(ScalarNode scalar) => ScalarValues.KindOf(scalar) switch
    {
        ScalarKind.Null => null,
        ScalarKind.Boolean => scalar.Text.ToLowerInvariant() is "true" or "yes" or "on" or "y",
        ScalarKind.Integer or ScalarKind.Float when Whole(scalar) is { } whole => whole,
        ScalarKind.Integer or ScalarKind.Float => ScalarValues.Number(scalar.Text) ?? 0,
        _ => scalar.Text,
    };

    // JSON does not tell 2.0 from 2.
    private static long? Whole(ScalarNode scalar) =>
        ScalarValues.Number(scalar.Text) is { } value && value == Math.Floor(value) && Math.Abs(value) < long.MaxValue ? (long)value : null;
}
