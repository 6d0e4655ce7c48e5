using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>
/// Whether a field is there. A null counts as none: a create drops it before it validates (apiextensions-apiserver,
/// PruneNonNullableNullsWithoutDefaults), and server-side apply refuses it.
/// </summary>
internal static class Presence
{
    public static bool Has(MappingEntry? entry, Schema? schema) =>
        entry is not null && (entry.Value is not ScalarNode { IsNull: true } || schema is { Nullable: true });

    public static bool Has(MappingNode node, string field) => Has(node.Find(field), null);

    /// <summary>The mappings in a list; none where the field is something else.</summary>
    public static IEnumerable<MappingNode> Items(MappingNode node, string field) => Items(node[field]);

    public static IEnumerable<MappingNode> Items(Node? list) => (list as SequenceNode)?.Items.OfType<MappingNode>() ?? [];

    /// <summary>The text of a scalar field, or the given default when the object does not have it.</summary>
    public static string Text(MappingNode node, string field, string absent = "") =>
        node[field] is ScalarNode { IsNull: false } scalar ? scalar.Text : absent;
}
