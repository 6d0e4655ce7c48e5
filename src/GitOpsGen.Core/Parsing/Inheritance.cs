using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing;

/// <summary>Writes <c>defaults</c> and <c>groups</c> into the clusters and namespaces that they apply to, before anything is bound.</summary>
internal static class Inheritance
{
    public static MappingNode Apply(MappingNode root)
    {
        var defaults = root["defaults"] as MappingNode;
        return new MappingNode(root.Location, [.. root.Entries.Select(entry => entry.Key.Text switch
        {
            "clusters" => Overlay(entry, cluster => ForCluster(root, defaults, cluster)),
            "namespaces" => Overlay(entry, item => Under(defaults?["namespace"], item)),
            _ => entry,
        })]);
    }

    private static Node ForCluster(MappingNode root, MappingNode? defaults, MappingNode cluster)
    {
        var merged = Under(defaults?["cluster"], cluster);
        var labels = (merged as MappingNode)?["labels"] as MappingNode;
        // Later groups win over earlier ones, and the cluster's own values over all.
        Node? layers = defaults?["cluster"];
        foreach (var group in Groups(root).Where(group => Matches(group, labels)))
            layers = layers is null ? group["cluster"] : group["cluster"] is { } layer ? NodeMerge.Merge(layers, layer) : layers;
        return Under(layers, cluster);
    }

    private static IEnumerable<MappingNode> Groups(MappingNode root) =>
        (root["groups"] as SequenceNode)?.Items.OfType<MappingNode>() ?? [];

    private static bool Matches(MappingNode group, MappingNode? labels) =>
        group["matchLabels"] is MappingNode wanted
        && wanted.Entries.All(entry => labels?[entry.Key.Text] is ScalarNode have && entry.Value is ScalarNode want && have.Text == want.Text);

    private static Node Under(Node? layer, MappingNode item) =>
        layer is MappingNode mapping ? NodeMerge.Merge(mapping, item) : item;

    private static MappingEntry Overlay(MappingEntry entry, Func<MappingNode, Node> change) =>
        entry.Value is SequenceNode list
            ? entry with { Value = new SequenceNode(list.Location, [.. list.Items.Select(item => item is MappingNode mapping ? change(mapping) : item)]) }
            : entry;
}
