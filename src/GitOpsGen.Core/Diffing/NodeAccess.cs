using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>Walks into a node by keys; what is missing, or of another shape, is null.</summary>
internal static class NodeAccess
{
    public static Node? At(this Node? node, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
            node = (node as MappingNode)?[key];
        return node;
    }

    /// <summary>The scalar there; null also when the value is YAML's null.</summary>
    public static string? Text(this Node? node, params ReadOnlySpan<string> keys) =>
        node.At(keys) is ScalarNode { IsNull: false } scalar ? scalar.Text : null;

    /// <summary>The list there; empty when there is none.</summary>
    public static IReadOnlyList<Node> Items(this Node? node, params ReadOnlySpan<string> keys) =>
        node.At(keys) is SequenceNode list ? list.Items : [];

    /// <summary>The entries of the mapping there; empty when there is none.</summary>
    public static IReadOnlyList<MappingEntry> Entries(this Node? node, params ReadOnlySpan<string> keys) =>
        node.At(keys) is MappingNode mapping ? mapping.Entries : [];
}
