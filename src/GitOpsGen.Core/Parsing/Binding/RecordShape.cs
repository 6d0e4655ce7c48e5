using System.Reflection;
using System.Text.Json.Nodes;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>A mapping with fixed keys, bound to a sealed record with <c>init</c> properties.</summary>
/// <param name="partial">True for what <c>defaults</c> and <c>groups</c> lay under a record: its own required keys may be missing.</param>
/// <param name="keepIncomplete">Returns a record whose required keys are missing, after reporting them.</param>
internal sealed class RecordShape(Type type, bool partial = false, bool keepIncomplete = false) : Shape
{
    private readonly Lazy<(IReadOnlyList<Field> Named, Field? Other)> _all = new(() => Split(Field.AllOf(type)));
    private readonly string? _shorthand = type.GetCustomAttribute<ShorthandAttribute>()?.Key;

    private IReadOnlyList<Field> Fields => _all.Value.Named;

    private Field? Rest => _all.Value.Other;

    public override object? Bind(Node node, BindContext context)
    {
        if (node is ScalarNode { IsNull: false } word && _shorthand is { } key)
            node = new MappingNode(word.Location, [new MappingEntry(new ScalarNode(word.Location, key, isPlain: true), word)]);
        if (node is not MappingNode mapping)
        {
            context.Report(BindingDiagnostics.WrongType(node.Location, "a mapping", NodeWords.Describe(node), $"known keys: {string.Join(", ", KnownKeys())}"));
            return null;
        }
        if (partial)
            context = context.ForPartial();
        var record = (ConfigRecord)ConfigTypes.New(type);
        record.Source = mapping;
        var rest = new List<MappingEntry>();
        foreach (var entry in mapping.Entries)
            BindEntry(record, entry, rest, context);
        if (Rest is { } restField)
            restField.Set(record, restField.Shape.Bind(new MappingNode(mapping.Location, [.. rest]), context)!);
        Place(record);
        return MissingReported(mapping, context) && !keepIncomplete ? null : record;
    }

    // What the config leaves out has its place where it would stand, so that a rule may ask for it without knowing.
    private void Place(ConfigRecord record)
    {
        foreach (var part in Fields.Where(field => field.IsPart).Select(field => field.Get(record)).OfType<ConfigRecord>())
        {
            if (part.Source.Location.File is null)
                part.Source = new MappingNode(record.Source.Location, []);
        }
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions)
    {
        var record = definitions.Reference((partial ? "Partial" : "") + type.Name.Replace("Config", "", StringComparison.Ordinal), () => Definition(definitions));
        return _shorthand is { } key
            ? new JsonObject { ["anyOf"] = new JsonArray(record, Fields.First(field => field.Name == key).Shape.ToJsonSchema(definitions)) }
            : record;
    }

    /// <summary>The schema of the record itself, without going through <c>$defs</c>.</summary>
    public JsonObject Definition(JsonSchemaDefinitions definitions)
    {
        var properties = new JsonObject();
        foreach (var field in Fields)
            properties[field.Name] = field.ToJsonSchema(definitions);
        var schema = TypeSchema("object");
        schema["additionalProperties"] = false;
        schema["properties"] = properties;
        var required = Fields.Where(field => field is { Required: true, Inheritable: false }).Select(field => field.Name).ToList();
        if (Rest?.Shape is IstioShape rest)
            Mix(rest.Inline(definitions), schema, required);
        if (required.Count > 0 && !partial)
            schema["required"] = new JsonArray([.. required.Select(name => (JsonNode)name)]);
        return schema;
    }

    private static (IReadOnlyList<Field> Named, Field? Other) Split(IReadOnlyList<Field> all) =>
        ([.. all.Where(field => !field.IsRest)], all.FirstOrDefault(field => field.IsRest));

    private static void Mix(JsonObject rest, JsonObject schema, List<string> required)
    {
        var own = (JsonObject)schema["properties"]!;
        foreach (var (name, value) in rest["properties"]?.AsObject() ?? [])
            own.TryAdd(name, value?.DeepClone());
        if (rest["allOf"] is { } choices)
            schema["allOf"] = choices.DeepClone();
        required.AddRange(rest["required"]?.AsArray().Select(name => name!.GetValue<string>()).Except(required) ?? []);
    }

    private void BindEntry(ConfigRecord record, MappingEntry entry, List<MappingEntry> rest, BindContext context)
    {
        var field = Fields.FirstOrDefault(field => field.Name == entry.Key.Text);
        if (field is null && RestFields().Contains(entry.Key.Text))
            rest.Add(entry);
        else if (field is null)
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
        var missing = Fields
            .Where(field => field.Required && !(field.Inheritable && context.Partial) && mapping.Find(field.Name) is null)
            .ToList();
        // A key that is only misspelt has been reported as such.
        foreach (var field in missing.Where(field => !Misspelt(mapping).Contains(field.Name)))
            context.Report(BindingDiagnostics.MissingKey(mapping.Location, field.Name, field.Description));
        return missing.Count > 0;
    }

    private IEnumerable<string?> Misspelt(MappingNode mapping) =>
        mapping.Entries.Select(entry => entry.Key.Text).Except(KnownKeys()).Select(key => DidYouMean.Nearest(key, KnownKeys()));

    private IEnumerable<string> KnownKeys() => Fields.Select(field => field.Name).Concat(RestFields().Except(Fields.Select(field => field.Name)));

    private IEnumerable<string> RestFields() => (Rest?.Shape as IstioShape)?.Fields ?? [];
}
