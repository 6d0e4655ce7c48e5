using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Explaining;

/// <summary>A schema inside the config's JSON Schema, with what its references lead to.</summary>
/// <param name="schema">May hold <c>$ref</c>, <c>anyOf</c> and <c>allOf</c>, as <see cref="Shape.ToJsonSchema"/> writes them.</param>
internal sealed class SchemaPlace(JsonObject root, JsonObject schema)
{
    private const string Definitions = "#/$defs/";

    /// <summary>What may stand here, each without a reference.</summary>
    private readonly List<JsonObject> _choices = [.. Choices(root, schema)];

    public string? Description => Text("description");

    public string? Default => schema["default"]?.ToJsonString().Trim('"');

    public string Type => string.Join(" or ", _choices.Select(TypeOf).Distinct());

    /// <summary>The value of a key; null where a mapping has none of that name, or there is no mapping.</summary>
    public SchemaPlace? Key(string name) => _choices
        .Select(choice => choice["properties"]?[name] ?? choice["additionalProperties"])
        .OfType<JsonObject>()
        .Select(Of)
        .FirstOrDefault();

    public SchemaPlace? Item() => _choices.Select(choice => choice["items"]).OfType<JsonObject>().Select(Of).FirstOrDefault();

    public IEnumerable<string> Keys() => (Item() ?? this)._choices.SelectMany(Properties).Select(property => property.Key);

    public List<ConfigField> Fields()
    {
        var mapping = Item() ?? this;
        return
        [
            .. mapping._choices.SelectMany(choice => Properties(choice).Select(property => new ConfigField(
                property.Key,
                Of((JsonObject)property.Value!).Type,
                choice["required"]?.AsArray().Any(name => name!.GetValue<string>() == property.Key) == true,
                Of((JsonObject)property.Value!).Description))),
        ];
    }

    private SchemaPlace Of(JsonObject inner) => new(root, inner);

    private string? Text(string keyword) => (schema[keyword] ?? _choices.Select(choice => choice[keyword]).FirstOrDefault(text => text is not null))?.GetValue<string>();

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonObject choice) => choice["properties"]?.AsObject() ?? [];

    private static IEnumerable<JsonObject> Choices(JsonObject root, JsonObject schema)
    {
        if (schema["$ref"]?.GetValue<string>() is { } reference)
        {
            var name = reference[Definitions.Length..];
            var target = (JsonObject)root["$defs"]![name]!;
            return Choices(root, target).Select(choice => choice == target ? Named(choice, name) : choice);
        }

        return (schema["anyOf"] ?? schema["oneOf"]) is JsonArray any ? any.OfType<JsonObject>().SelectMany(choice => Choices(root, choice)) : [schema];
    }

    /// <summary>A record is called by its name, without the API's.</summary>
    private static JsonObject Named(JsonObject record, string name)
    {
        if (record["properties"] is null)
            return record;
        var named = (JsonObject)record.DeepClone();
        named["title"] ??= name[(name.LastIndexOf('.') + 1)..];
        return named;
    }

    private string TypeOf(JsonObject choice)
    {
        if (choice["title"] is { } title)
            return title.GetValue<string>();
        if (choice["enum"] is JsonArray words)
            return string.Join(" | ", words.Select(word => word!.ToString()));
        if (choice["const"] is { } only)
            return only.ToString();
        return choice["type"] switch
        {
            JsonArray several => string.Join(" or ", several.Select(type => type!.ToString())),
            null => "any YAML",
            var type when type.ToString() == "array" => choice["items"] is JsonObject item ? $"list of {Of(item).Type}" : "list",
            var type when type.ToString() == "object" => choice["additionalProperties"] is JsonObject ? "mapping of your own keys" : "mapping",
            var type => type.ToString(),
        };
    }
}
