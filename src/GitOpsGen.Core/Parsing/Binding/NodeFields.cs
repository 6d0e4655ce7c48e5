using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>Reads parts of the config that are kept as they are written, where the tool has to look into them.</summary>
internal static class NodeFields
{
    /// <summary>The text of a field; null when the node does not have it.</summary>
    public static string? Text(this MappingNode? node, string key) => (node?[key] as ScalarNode)?.Text;

    /// <summary>The texts of a list of words.</summary>
    public static IReadOnlyList<string> Texts(this MappingNode? node, string key) =>
        (node?[key] as SequenceNode)?.Items.OfType<ScalarNode>().Select(item => item.Text).ToList() ?? [];

    /// <summary>The mappings of a list.</summary>
    public static IReadOnlyList<MappingNode> Mappings(this MappingNode? node, string key) =>
        (node?[key] as SequenceNode)?.Items.OfType<MappingNode>().ToList() ?? [];
}
