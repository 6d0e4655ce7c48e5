using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>Any scalar, taken as it is written: <c>version: 1.30</c> is the text "1.30", never the number 1.3.</summary>
internal sealed class StringShape(Format? format) : Shape
{
    public override object? Bind(Node node, BindContext context)
    {
        if (node is not ScalarNode scalar)
        {
            context.Report(BindingDiagnostics.WrongType(node.Location, format?.Description ?? "text", NodeWords.Describe(node), NodeWords.OneValue));
            return null;
        }
        if (format is null || format.Matches(scalar.Text))
            return scalar.Text;
        context.Report(BindingDiagnostics.BadFormat(node.Location, scalar.Text, format));
        return null;
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions)
    {
        var schema = TypeSchema("string");
        if (format is null)
            return schema;
        // An editor sees `1.31` or `60` as a number; the tool reads the text.
        if (format.LooksLikeNumber)
            schema["type"] = new JsonArray("string", "number");
        schema["pattern"] = format.Pattern;
        schema["examples"] = new JsonArray(format.Example);
        return schema;
    }
}
