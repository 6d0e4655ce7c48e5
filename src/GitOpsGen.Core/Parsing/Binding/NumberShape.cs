using System.Globalization;
using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>A whole number, or any number, within inclusive bounds.</summary>
internal sealed class NumberShape(bool whole, double minimum, double maximum) : Shape
{
    public override object? Bind(Node node, BindContext context)
    {
        var expected = whole ? "a whole number" : "a number";
        if (node is not ScalarNode { IsPlain: true } scalar || !double.TryParse(scalar.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            || (whole && value != Math.Floor(value)))
        {
            var hint = node is ScalarNode { IsPlain: false } quoted && double.TryParse(quoted.Text, CultureInfo.InvariantCulture, out _) ? "remove the quotes" : $"for example {Text(Math.Clamp(10, minimum, maximum))}";
            context.Report(BindingDiagnostics.WrongType(node.Location, expected, NodeWords.Describe(node), hint));
            return null;
        }
        if (value < minimum || value > maximum)
        {
            context.Report(BindingDiagnostics.OutOfRange(node.Location, scalar.Text, $"{expected} from {Text(minimum)} to {Text(maximum)}"));
            return null;
        }
        return whole ? (object)(int)value : value;
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions)
    {
        var schema = TypeSchema(whole ? "integer" : "number");
        schema["minimum"] = Number(minimum);
        schema["maximum"] = Number(maximum);
        return schema;
    }

    private static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);

    private static JsonNode Number(double value) =>
        value == Math.Floor(value) ? JsonValue.Create((long)value) : JsonValue.Create(value);
}
