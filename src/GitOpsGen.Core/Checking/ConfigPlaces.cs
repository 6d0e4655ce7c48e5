using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking;

/// <summary>
/// Finds the words of the config that a rendered value was made from. Templates do not say; but an object of
/// <c>manifests</c> stands in the output as it stands in the config, and elsewhere a text behind the same key is the same
/// text, as long as the part of the config that the file comes from has it only once.
/// </summary>
/// <param name="config">The config's root, as bound.</param>
internal sealed class ConfigPlaces(MappingNode config)
{
    /// <summary>Built for the first finding; most trees have none.</summary>
    private readonly Lazy<Dictionary<SourceLocation, Node>> _parts = new(() =>
    {
        var parts = new Dictionary<SourceLocation, Node>();
        Collect(config, parts);
        return parts;
    });

    /// <returns>The place of the value or key at fault; where that cannot be told, the part of the config that the object
    /// comes from; null for an object that no part makes.</returns>
    public SourceLocation? Of(Finding finding)
    {
        if (finding.Document.Origin is not { } origin || !_parts.Value.TryGetValue(origin, out var part))
            return finding.Document.Origin;
        if (NodePath.To(finding.At, finding.Document.Root) is not { } path)
            return origin;
        return Along(path, part) ?? OnlyOne(path, finding.At, part) ?? origin;
    }

    // The outermost of the nodes that begin in one place: a mapping begins where its first key does.
    private static void Collect(Node node, Dictionary<SourceLocation, Node> parts)
    {
        parts.TryAdd(node.Location, node);
        foreach (var child in Children(node))
            Collect(child, parts);
    }

    private static IEnumerable<Node> Children(Node node) => node switch
    {
        MappingNode mapping => mapping.Entries.Select(entry => entry.Value),
        SequenceNode list => list.Items,
        _ => [],
    };

    /// <summary>For an object that the config has as it is.</summary>
    private static SourceLocation? Along(NodePath path, Node part)
    {
        // Every object has it, and no part of the config but a manifest does.
        if ((part as MappingNode)?["apiVersion"] is null)
            return null;
        var at = part;
        MappingEntry? entry = null;
        foreach (var step in path.Steps)
        {
            entry = (at as MappingNode)?.Find(step);
            var next = entry?.Value ?? ((at as SequenceNode) is { } list && int.TryParse(step, out var index) && index < list.Items.Length ? list.Items[index] : null);
            if (next is null)
                return at.Location;
            at = next;
        }
        return path.IsKey && entry is not null ? entry.Key.Location : at.Location;
    }

    /// <summary>For a text that the part has once behind the same key. Numbers and flags are too common to say anything.</summary>
    private static SourceLocation? OnlyOne(NodePath path, Node at, Node part)
    {
        if (at is not ScalarNode { Kind: ScalarKind.String } scalar || path.Key is not { } key)
            return null;
        var found = (path.IsKey ? Keys(part, key) : Texts(part, key, within: null, scalar.Text)).Take(2).ToList();
        return found is [var only] ? only.Location : null;
    }

    private static IEnumerable<Node> Keys(Node node, string key)
    {
        foreach (var entry in (node as MappingNode)?.Entries ?? [])
        {
            if (entry.Key.Text == key)
                yield return entry.Key;
        }
        foreach (var found in Children(node).SelectMany(child => Keys(child, key)))
            yield return found;
    }

    /// <param name="within">The nearest key above the node.</param>
    private static IEnumerable<Node> Texts(Node node, string key, string? within, string text) => node switch
    {
        ScalarNode scalar => within == key && scalar.Text == text ? [scalar] : [],
        MappingNode mapping => mapping.Entries.SelectMany(entry => Texts(entry.Value, key, entry.Key.Text, text)),
        SequenceNode list => list.Items.SelectMany(item => Texts(item, key, within, text)),
        _ => [],
    };
}
