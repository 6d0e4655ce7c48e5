using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>One word of a closed set. The words are the field's own: <c>STRICT</c>, <c>east-west</c>.</summary>
internal sealed class EnumShape : Shape
{
    private readonly List<(string Word, object Value)> _members;

    public EnumShape(Type type)
    {
        _members = [.. ConfigTypes.EnumMembers(type)
            .Select(field => (Word(field), field.GetValue(null)!))];
    }

    /// <summary>The word that the config uses for an enum value.</summary>
    public static string Word(Enum value) => Word(ConfigTypes.EnumMember(value));

    private static string Word(FieldInfo field) =>
        field.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? Names.Camel(field.Name);

    public override object? Bind(Node node, BindContext context)
    {
        if (node is not ScalarNode scalar)
        {
            context.Report(BindingDiagnostics.WrongType(node.Location, $"one of {string.Join(", ", Words())}", NodeWords.Describe(node), NodeWords.OneValue));
            return null;
        }
        foreach (var (word, value) in _members)
        {
            if (word == scalar.Text)
                return value;
        }
        context.Report(BindingDiagnostics.NotOneOf(node.Location, scalar.Text, Words()));
        return null;
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions) =>
        new() { ["enum"] = new JsonArray([.. _members.Select(member => (JsonNode)member.Word)]) };

    private List<string> Words() => [.. _members.Select(member => member.Word)];
}
