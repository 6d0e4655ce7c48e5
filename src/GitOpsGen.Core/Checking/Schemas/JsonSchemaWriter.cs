using System.Text.Json.Nodes;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Schemas as JSON Schema (draft 2020-12), for editors. Named types are written once and referred to.</summary>
/// <param name="definitions">Receives the named types; it becomes the document's <c>$defs</c>.</param>
/// <param name="prefix">Before the names, so that types of different groups do not meet, for example <c>istio.</c>.</param>
public sealed class JsonSchemaWriter(JsonObject definitions, string prefix = "")
{
    // What an editor can check of time.ParseDuration; the checker itself knows the rest.
    private const string DurationPattern = @"^([0-9]+(\.[0-9]*)?(ns|us|µs|ms|s|m|h))+$";

    /// <summary>A document of its own, with the named types in <c>$defs</c>.</summary>
    public static JsonObject Document(Schema schema)
    {
        var definitions = new JsonObject();
        var document = new JsonSchemaWriter(definitions).Inline(schema);
        document.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        if (definitions.Count > 0)
            document["$defs"] = definitions;
        return document;
    }

    /// <summary>A reference for a named type, and the schema itself for any other.</summary>
    public JsonObject Write(Schema schema)
    {
        if (schema.TypeName.Length == 0)
            return Inline(schema);
        var name = prefix + schema.TypeName;
        if (!definitions.ContainsKey(name))
        {
            definitions[name] = null;
            definitions[name] = Inline(schema);
        }
        return new JsonObject { ["$ref"] = $"#/$defs/{name}" };
    }

    /// <summary>The schema itself, even of a named type.</summary>
    public JsonObject Inline(Schema schema)
    {
        var json = new JsonObject();
        if (Type(schema) is { } type)
            json["type"] = type;
        AddScalar(json, schema);
        AddSize(json, schema);
        if (schema.Kind == SchemaKind.List && schema.Items is not null)
            json["items"] = Write(schema.Items);
        if (schema.Kind == SchemaKind.Map && schema.Items is not null)
            json["additionalProperties"] = Write(schema.Items);
        if (schema.Kind == SchemaKind.Object)
            AddFields(json, schema);
        return json;
    }

    private static JsonNode? Type(Schema schema)
    {
        string[] types = schema.Kind switch
        {
            SchemaKind.Object or SchemaKind.Map => ["object"],
            SchemaKind.List => ["array"],
            SchemaKind.String => ["string"],
            SchemaKind.Boolean => ["boolean"],
            SchemaKind.Integer => ["integer"],
            SchemaKind.Number => ["number"],
            SchemaKind.IntOrString => ["integer", "string"],
            SchemaKind.Quantity => ["string", "number"],
            _ => [],
        };
        if (types.Length > 0 && schema.Nullable)
            types = [.. types, "null"];
        return types.Length switch { 0 => null, 1 => types[0], _ => Array(types) };
    }

    private static void AddScalar(JsonObject json, Schema schema)
    {
        if (schema.Enum.Length > 0)
            json["enum"] = Array(schema.Enum);
        if (double.IsFinite(schema.Range.Min))
            json["minimum"] = Number(schema.Range.Min);
        if (double.IsFinite(schema.Range.Max))
            json["maximum"] = Number(schema.Range.Max);
        if (schema.Pattern is { } pattern)
            json["pattern"] = pattern.Text;
        else if (schema.Rules.Any(rule => rule.Name == "duration"))
            json["pattern"] = DurationPattern;
    }

    private static void AddSize(JsonObject json, Schema schema)
    {
        var unit = schema.Kind switch { SchemaKind.List => "Items", SchemaKind.Map or SchemaKind.Object => "Properties", _ => "Length" };
        if (double.IsFinite(schema.Size.Min))
            json["min" + unit] = Number(schema.Size.Min);
        if (double.IsFinite(schema.Size.Max))
            json["max" + unit] = Number(schema.Size.Max);
    }

    private void AddFields(JsonObject json, Schema schema)
    {
        var properties = new JsonObject();
        foreach (var field in schema.Fields)
            properties[field.Name] = Write(field.Schema);
        if (properties.Count > 0)
            json["properties"] = properties;
        if (!schema.Open)
            json["additionalProperties"] = false;
        if (schema.Fields.Any(field => field.Required))
            json["required"] = Array(schema.Fields.Where(field => field.Required).Select(field => field.Name));
        var choices = new JsonArray([.. schema.Choices.SelectMany(Constraints)]);
        if (choices.Count > 0)
            json["allOf"] = choices;
    }

    /// <summary>"At most one" becomes a <c>not required</c> for every pair, which editors report at the right object.</summary>
    private static IEnumerable<JsonNode> Constraints(Choice choice)
    {
        if (choice.Min > 0)
            yield return new JsonObject { ["anyOf"] = new JsonArray([.. choice.Fields.Select(field => Required(field))]) };
        if (choice.Max > 1)
            yield break;
        for (var i = 0; i < choice.Fields.Count; i++)
        {
            for (var j = i + 1; j < choice.Fields.Count; j++)
                yield return new JsonObject { ["not"] = Required(choice.Fields[i], choice.Fields[j]) };
        }
    }

    private static JsonObject Required(params string[] fields) => new() { ["required"] = Array(fields) };

    private static JsonArray Array(IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];

    private static JsonValue Number(double value) =>
        value == Math.Floor(value) && Math.Abs(value) < 1e15 ? JsonValue.Create((long)value) : JsonValue.Create(value);
}
