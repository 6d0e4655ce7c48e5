using System.Text.Json.Nodes;
using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <param name="noun">What messages call the items, for example <c>clusters</c>.</param>
/// <param name="unique">The key that no two items may share; null when items may repeat.</param>
internal sealed class ListShape(Type itemType, Shape item, string noun, string? unique) : Shape
{
    public override object Bind(Node node, BindContext context)
    {
        var list = ConfigTypes.NewList(itemType);
        if (node is not SequenceNode sequence)
        {
            context.Report(BindingDiagnostics.WrongType(node.Location, "a list", NodeWords.Describe(node), "begin each item with '- '"));
            return list;
        }
        foreach (var child in sequence.Items)
        {
            if (item.Bind(child, context) is { } value)
                list.Add(value);
        }
        ReportRepeated(sequence, context);
        return list;
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions)
    {
        var schema = TypeSchema("array");
        schema["items"] = item.ToJsonSchema(definitions);
        return schema;
    }

    private void ReportRepeated(SequenceNode sequence, BindContext context)
    {
        if (unique is null)
            return;
        var first = new Dictionary<string, SourceLocation>();
        foreach (var child in sequence.Items)
        {
            var named = child is MappingNode mapping ? mapping[unique] : child;
            if (named is ScalarNode name && !first.TryAdd(name.Text, name.Location))
                context.Report(BindingDiagnostics.RepeatedName(name.Location, noun, name.Text, first[name.Text]));
        }
    }
}
