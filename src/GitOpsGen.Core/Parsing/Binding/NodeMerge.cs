using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>
/// Lays one piece of the config over another: mappings merge key by key, lists of named items merge by name, anything
/// else is replaced. Every node keeps its own place, so a message about a default points at the default.
/// </summary>
internal static class NodeMerge
{
    public static Node Merge(Node under, Node over) => (under, over) switch
    {
        (MappingNode a, MappingNode b) => MergeMappings(a, b),
        (SequenceNode a, SequenceNode b) when AllNamed(a) && AllNamed(b) => MergeNamed(a, b),
        _ => over,
    };

    private static MappingNode MergeMappings(MappingNode under, MappingNode over)
    {
        var entries = new List<MappingEntry>(over.Entries.Length);
        foreach (var entry in over.Entries)
            entries.Add(under[entry.Key.Text] is { } below ? entry with { Value = Merge(below, entry.Value) } : entry);
        entries.AddRange(under.Entries.Where(entry => over.Find(entry.Key.Text) is null));
        return new MappingNode(over.Location, [.. entries]);
    }

    private static SequenceNode MergeNamed(SequenceNode under, SequenceNode over)
    {
        var items = new List<Node>();
        foreach (var item in under.Items)
            items.Add(over.Items.FirstOrDefault(other => NameOf(other) == NameOf(item)) is { } above ? Merge(item, above) : item);
        items.AddRange(over.Items.Where(item => under.Items.All(other => NameOf(other) != NameOf(item))));
        return new SequenceNode(over.Location, [.. items]);
    }

    private static bool AllNamed(SequenceNode list) => list.Items.All(item => NameOf(item) is not null);

    private static string? NameOf(Node node) => ((node as MappingNode)?["name"] as ScalarNode)?.Text;
}
