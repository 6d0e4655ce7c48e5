using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>The words of a type error.</summary>
internal static class Expectation
{
    public static string Of(Schema schema) => schema.Kind switch
    {
        SchemaKind.Object or SchemaKind.Map => "a mapping",
        SchemaKind.List => "a list",
        SchemaKind.String => "a string",
        SchemaKind.Boolean => "true or false",
        SchemaKind.Integer => "a whole number",
        SchemaKind.Number => "a number",
        SchemaKind.IntOrString => "a whole number or a string",
        SchemaKind.Quantity => "a quantity such as 100m or 1Gi",
        _ => "something else",
    };

    /// <summary>What would mend a value of the wrong type, where that is plain to see.</summary>
    public static string? Hint(Node node, Schema schema)
    {
        if (schema.Kind == SchemaKind.List && schema.Items is { } items && Suits(node, items))
            return "put '- ' before it to make it a list of one";
        if (node is not ScalarNode scalar)
            return null;
        if (scalar.IsNull)
            return "give it a value, or leave it out";
        var kind = ScalarValues.KindOf(scalar);
        return schema.Kind switch
        {
            SchemaKind.String or SchemaKind.IntOrString when kind == ScalarKind.Boolean && scalar.Text is not ("true" or "false") =>
                $"YAML reads {scalar.Text} as a boolean; put it in quotes: \"{scalar.Text}\"",
            SchemaKind.String => $"put it in quotes: \"{scalar.Text}\"",
            SchemaKind.Integer or SchemaKind.Number when Unquoted(scalar) is ScalarKind.Integer or ScalarKind.Float => "remove the quotes",
            SchemaKind.Boolean when Unquoted(scalar) == ScalarKind.Boolean => "remove the quotes",
            _ => null,
        };
    }

    private static ScalarKind? Unquoted(ScalarNode scalar) => scalar.IsPlain ? null : ScalarKinds.Of(scalar.Text);

    private static bool Suits(Node node, Schema items) => node switch
    {
        MappingNode => items.Kind == SchemaKind.Object,
        ScalarNode { IsNull: false } => items.Kind is not (SchemaKind.Object or SchemaKind.Map or SchemaKind.List),
        _ => false,
    };
}
