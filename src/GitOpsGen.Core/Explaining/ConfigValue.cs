using GitOpsGen.Core.Diagnostics;
using GitOpsGen.Core.Diffing;
using GitOpsGen.Core.Parsing;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Rendering;

namespace GitOpsGen.Core.Explaining;

/// <summary>A value that holds, with <c>defaults</c> and <c>groups</c> laid under.</summary>
/// <param name="Text">As YAML in one line.</param>
/// <param name="SetBy">The part of the config that says so where it is another one: <c>defaults.cluster</c>, <c>groups[edge]</c>.</param>
public sealed record ConfigValue(string Path, string Text, SourceLocation At, string? SetBy)
{
    /// <summary>All values that the path leads to, secrets taken out; an item that is left out means each.</summary>
    public static IReadOnlyList<ConfigValue> Find(ParsedConfig config, ConfigPath path)
    {
        var layers = Layers(config.Root).ToList();
        // As a whole: whether a value is secret, the parts above it tell.
        var root = new Redactor(isSecret: false).Redact(config.Root, FieldPath.Root);
        return [.. Walk(new FoundNode("", root), path.Steps.ToArray()).Select(found => new ConfigValue(
            found.Path,
            YamlWriter.Flow(found.Node),
            found.Node.Location,
            layers.FirstOrDefault(layer => !found.Path.StartsWith(layer.Path, StringComparison.Ordinal) && Holds(layer.Node, found.Node))?.Path))];
    }

    /// <summary>The first item of the path that the config does not have, with the nearest that it has; null when it has all.</summary>
    public static string? Missing(ParsedConfig config, ConfigPath path)
    {
        ConfigStep[] steps = [.. path.Steps];
        for (var i = 0; i < steps.Length; i++)
        {
            var lists = Walk(new FoundNode("", config.Root), steps[..i]).Where(found => found.Node is SequenceNode).ToList();
            if (lists.Count == 0 || !steps[i].IsItem || Walk(new FoundNode("", config.Root), steps[..(i + 1)]).Any())
                continue;
            var names = lists.SelectMany(list => ((SequenceNode)list.Node).Items.OfType<MappingNode>().Select(NameOf));
            return $"'{new ConfigPath(steps[..i])}' has no '{steps[i].Text}'{(DidYouMean.Hint(steps[i].Text, names) is { } hint ? $"; {hint}" : "")}";
        }

        return null;
    }

    private static IEnumerable<FoundNode> Walk(FoundNode from, ArraySegment<ConfigStep> steps)
    {
        if (steps.Count == 0)
            return [from];
        var step = steps[0];
        return from.Node switch
        {
            SequenceNode list when !step.IsItem => Items(from.Path, list).SelectMany(item => Walk(item, steps)),
            SequenceNode list => Items(from.Path, list).Where((item, i) => IsMeant(step.Text, item.Node, i)).SelectMany(item => Walk(item, steps[1..])),
            MappingNode mapping when mapping[step.Text] is { } value => Walk(new FoundNode(from.Path + step.After(from.Path), value), steps[1..]),
            _ => [],
        };
    }

    private static IEnumerable<FoundNode> Items(string path, SequenceNode list) =>
        list.Items.Select((item, i) => new FoundNode($"{path}[{NameOf(item, i)}]", item));

    private static bool IsMeant(string text, Node item, int index) =>
        text.Length == 0 || text == NameOf(item, index) || text == index.ToString() || text == ((item as MappingNode)?["name"] as ScalarNode)?.Text;

    /// <summary>As file headers name it: with the namespace where there is one. A text is known by its number: it may be secret.</summary>
    private static string NameOf(Node item, int index) => item switch
    {
        MappingNode mapping when mapping["name"] is ScalarNode name => mapping["namespace"] is ScalarNode @namespace ? $"{@namespace.Text}/{name.Text}" : name.Text,
        _ => index.ToString(),
    };

    private static IEnumerable<FoundNode> Layers(Node root)
    {
        foreach (var entry in ((root as MappingNode)?["defaults"] as MappingNode)?.Entries ?? [])
            yield return new FoundNode($"defaults.{entry.Key.Text}", entry.Value);
        foreach (var (group, i) in (((root as MappingNode)?["groups"] as SequenceNode)?.Items ?? []).Select((group, i) => (group, i)))
            yield return new FoundNode($"groups[{NameOf(group, i)}]", group);
    }

    // Laying one part under another makes no new scalars and keeps the places of all.
    private static bool Holds(Node part, Node node) => part.Location == node.Location || part switch
    {
        MappingNode mapping => mapping.Entries.Any(entry => Holds(entry.Value, node)),
        SequenceNode list => list.Items.Any(item => Holds(item, node)),
        _ => false,
    };

    private sealed record FoundNode(string Path, Node Node);
}
