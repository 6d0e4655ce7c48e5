using System.Text.Json.Nodes;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>YAML that is passed on as it stands, such as Helm values; the check of the rendered tree judges it.</summary>
internal sealed class AnyShape(bool mappingOnly) : Shape
{
    public override object? Bind(Node node, BindContext context)
    {
        if (!mappingOnly || node is MappingNode)
            return node;
        context.Report(BindingDiagnostics.WrongType(node.Location, "a mapping", NodeWords.Describe(node), NodeWords.KeyValue));
        return null;
    }

    public override JsonObject ToJsonSchema(JsonSchemaDefinitions definitions) => mappingOnly ? TypeSchema("object") : [];
}
