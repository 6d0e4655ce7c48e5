using GitOpsGen.Core.Checking.Schemas.Language;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Crds;

/// <summary>An OpenAPI v3 schema, in the structural form that Kubernetes asks for, to a <see cref="Schema"/>.</summary>
internal static class StructuralSchemaReader
{
    private static readonly string[] KeepsUnknown =
        ["x-kubernetes-preserve-unknown-fields", "x-kubernetes-embedded-resource", "additionalProperties"];

    /// <param name="declares">False inside allOf, anyOf, oneOf and not: there a schema constrains, but its properties declare no fields.</param>
    public static Schema Read(MappingNode node, bool declares = true)
    {
        var kind = KindOf(node);
        var compositions = new CompositionReader(node, isIntOrString: kind == SchemaKind.IntOrString);
        var validations = new ValidationReader(node);
        return new Schema
        {
            Kind = kind,
            // A default takes the place of null.
            Nullable = Flag(node, "nullable") || node["default"] is not null,
            Open = !declares || KeepsUnknown.Any(key => Flag(node, key)),
            Fields = [.. Fields(node, declares)],
            Items = Items(node, kind, declares),
            Enum = [.. node["enum"] is null ? validations.Enum : Texts(node["enum"])],
            Range = Range(node).And(validations.Range),
            Size = Bound(node, "minLength", "maxLength").And(Bound(node, "minItems", "maxItems")).And(Bound(node, "minProperties", "maxProperties")),
            Pattern = Presence.Text(node, "pattern") is { Length: > 0 } pattern ? new SchemaPattern(pattern) : null,
            Format = Presence.Text(node, "format"),
            UniqueBy = [.. Unique(node), .. validations.UniqueBy],
            Rules = [.. Format(node), .. validations.Rules],
            Choices = [.. validations.Choices, .. compositions.Choices],
            Compositions = [.. compositions.Rest],
        };
    }

    internal static string[] Texts(Node? node) =>
        node is SequenceNode list ? [.. list.Items.OfType<ScalarNode>().Select(item => item.Text)] : [];

    private static SchemaKind KindOf(MappingNode node)
    {
        if (Flag(node, "x-kubernetes-int-or-string"))
            return SchemaKind.IntOrString;
        return Presence.Text(node, "type") switch
        {
            "object" => node["additionalProperties"] is MappingNode ? SchemaKind.Map : SchemaKind.Object,
            "array" => SchemaKind.List,
            "string" => SchemaKind.String,
            "boolean" => SchemaKind.Boolean,
            "integer" => SchemaKind.Integer,
            "number" => SchemaKind.Number,
            _ => SchemaKind.Any,
        };
    }

    /// <summary>Required fields without a schema of their own, as in <c>oneOf</c>, take any value.</summary>
    private static List<SchemaField> Fields(MappingNode node, bool declares)
    {
        var required = Texts(node["required"]);
        var fields = new List<SchemaField>();
        if (node["properties"] is MappingNode properties)
        {
            foreach (var (name, value) in properties.Entries)
            {
                if (value is MappingNode schema)
                    fields.Add(new SchemaField(name.Text, Read(schema, declares), required.Contains(name.Text) && schema["default"] is null));
            }
        }
        foreach (var name in required.Where(name => fields.TrueForAll(field => field.Name != name)))
            fields.Add(new SchemaField(name, new Schema { Kind = SchemaKind.Any }, Required: true));
        return fields;
    }

    private static Schema? Items(MappingNode node, SchemaKind kind, bool declares) =>
        (kind == SchemaKind.Map ? node["additionalProperties"] : node["items"]) is MappingNode items ? Read(items, declares) : null;

    private static Bounds Range(MappingNode node)
    {
        var range = Bound(node, "minimum", "maximum");
        if (Flag(node, "exclusiveMinimum"))
            range = range with { Min = Math.BitIncrement(range.Min) };
        if (Flag(node, "exclusiveMaximum"))
            range = range with { Max = Math.BitDecrement(range.Max) };
        return Presence.Text(node, "format") == "int32" ? range.And(new Bounds(int.MinValue, int.MaxValue)) : range;
    }

    private static Bounds Bound(MappingNode node, string min, string max) =>
        new(Number(node, min) ?? double.NegativeInfinity, Number(node, max) ?? double.PositiveInfinity);

    private static double? Number(MappingNode node, string key) =>
        node[key] is ScalarNode { IsNull: false } scalar ? ScalarValues.Number(scalar.Text) : null;

    private static List<string> Unique(MappingNode node) => Presence.Text(node, "x-kubernetes-list-type") switch
    {
        "map" => [string.Join(',', Texts(node["x-kubernetes-list-map-keys"]).Select(key => key + Default(node, key)))],
        "set" => ["."],
        _ => [],
    };

    // A key with a default counts as set: Service ports of the same number are both TCP unless they say otherwise.
    private static string Default(MappingNode list, string key) =>
        (list["items"] as MappingNode)?["properties"] is MappingNode properties && properties[key] is MappingNode field && field["default"] is ScalarNode value
            ? $"={value.Text}"
            : "";

    private static List<SchemaRule> Format(MappingNode node) => Presence.Text(node, "format") switch
    {
        "byte" => [TypeReader.Rule("base64")],
        "date-time" => [TypeReader.Rule("date-time")],
        _ => [],
    };

    private static bool Flag(MappingNode node, string key) => Presence.Text(node, key) == "true";
}
