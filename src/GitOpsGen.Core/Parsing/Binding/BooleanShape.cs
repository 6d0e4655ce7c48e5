using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

internal sealed class BooleanShape : Shape
{
    public override object? Bind(Node node, BindContext context)
    {
        if (node is ScalarNode { IsPlain: true, Text: "true" or "false" } scalar)
            return scalar.Text == "true";
        context.Report(BindingDiagnostics.WrongType(node.Location, "true or false", NodeWords.Describe(node), Hint(node)));
        return null;
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions) => TypeSchema("boolean");

    private static string Hint(Node node) => (node as ScalarNode)?.Text.ToLowerInvariant() switch
    {
        "yes" or "on" or "y" or "enabled" or "true" => "write true",
        "no" or "off" or "n" or "disabled" or "false" => "write false",
        _ => "write true or false, without quotes",
    };
}
