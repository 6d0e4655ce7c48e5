using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>A mapping with fixed keys, bound to a sealed record with <c>init</c> properties.</summary>
/// <param name="partial">True for what <c>defaults</c> and <c>groups</c> lay under a record: its own required keys may be missing.</param>
/// <param name="keepIncomplete">Returns a record whose required keys are missing, after reporting them.</param>
internal sealed class RecordShape(Type type, bool partial = false, bool keepIncomplete = false) : Shape
{
    private readonly Lazy<IReadOnlyList<Field>> _fields = new(() => Field.AllOf(type));

    public override object? Bind(Node node, BindContext context)
    {
        if (node is not MappingNode mapping)
        {
            context.Report(BindingDiagnostics.WrongType(node.Location, "a mapping", NodeWords.Describe(node), $"known keys: {string.Join(", ", KnownKeys())}"));
            return null;
        }
        if (partial)
            context = context.ForPartial();
        var record = (ConfigRecord)Activator.CreateInstance(type)!;
        record.Source = mapping;
        foreach (var entry in mapping.Entries)
            BindEntry(record, entry, context);
        return MissingReported(mapping, context) && !keepIncomplete ? null : record;
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions) =>
        definitions.Reference((partial ? "Partial" : "") + type.Name.Replace("Config", "", StringComparison.Ordinal), () => Definition(definitions));

    /// <summary>The schema of the record itself, without going through <c>$defs</c>.</summary>
    public JsonObject Definition(JsonSchemaDefinitions definitions)
    {
        var properties = new JsonObject();
        foreach (var field in _fields.Value)
            properties[field.Name] = field.ToJsonSchema(definitions);
        var schema = TypeSchema("object");
        schema["additionalProperties"] = false;
        schema["properties"] = properties;
        var required = _fields.Value.Where(field => field is { Required: true, Inheritable: false }).Select(field => (JsonNode)field.Name).ToArray();
        if (required.Length > 0 && !partial)
            schema["required"] = new JsonArray(required);
        return schema;
    }

    private void BindEntry(ConfigRecord record, MappingEntry entry, BindContext context)
    {
        var field = _fields.Value.FirstOrDefault(field => field.Name == entry.Key.Text);
        if (field is null)
            context.Report(Replaced.Keys.TryGetValue(entry.Key.Text, out var replacement)
                ? replacement(entry.Key.Location)
                : BindingDiagnostics.UnknownKey(entry.Key.Location, entry.Key.Text, KnownKeys()));
        else if (entry.Value is ScalarNode { IsNull: true } && field.Shape is not AnyShape)
            context.Report(BindingDiagnostics.EmptyValue(entry.Key.Location, entry.Key.Text));
        else if (field.Shape.Bind(entry.Value, context) is { } value)
            field.Set(record, value);
    }

    private bool MissingReported(MappingNode mapping, BindContext context)
    {
        if (partial)
            return false;
        var missing = _fields.Value
            .Where(field => field.Required && !(field.Inheritable && context.Partial) && mapping.Find(field.Name) is null)
            .ToList();
        foreach (var field in missing)
            context.Report(BindingDiagnostics.MissingKey(mapping.Location, field.Name, field.Description));
        return missing.Count > 0;
    }

    private IEnumerable<string> KnownKeys() => _fields.Value.Select(field => field.Name);
}
