using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary><c>all</c>, a list of names, or <c>{matchLabels: {…}}</c>.</summary>
internal sealed class ClusterSelectorShape : Shape
{
    private const string Expected = "'all', a list of cluster names, or {matchLabels: {…}}";

    public override object? Bind(Node node, BindContext context)
    {
        switch (node)
        {
            case ScalarNode { Text: "all" }:
                return ClusterSelector.All;
            case SequenceNode list when list.Items.All(item => item is ScalarNode):
                return new ClusterSelector { Names = [.. list.Items.Select(item => (ScalarNode)item)] };
            case MappingNode { Entries.Length: 1 } mapping when mapping["matchLabels"] is MappingNode labels && labels.Entries.All(entry => entry.Value is ScalarNode):
                return new ClusterSelector { MatchLabels = labels };
            default:
                context.Report(BindingDiagnostics.WrongType(node.Location, Expected, NodeWords.Describe(node), node is ScalarNode name ? $"write [{name.Text}]" : null));
                return null;
        }
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions) =>
        definitions.Reference("ClusterSelector", () => new JsonObject
        {
            ["oneOf"] = new JsonArray(
                new JsonObject { ["const"] = "all" },
                new JsonObject { ["type"] = "array", ["items"] = TypeSchema("string") },
                new JsonObject
                {
                    ["type"] = "object",
                    ["additionalProperties"] = false,
                    ["required"] = new JsonArray("matchLabels"),
                    ["properties"] = new JsonObject
                    {
                        ["matchLabels"] = new JsonObject { ["type"] = "object", ["additionalProperties"] = TypeSchema("string") },
                    },
                }),
        });
}
