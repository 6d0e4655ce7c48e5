using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

public sealed class SequenceNode(SourceLocation location, IReadOnlyList<Node> items) : Node(location)
{
    public IReadOnlyList<Node> Items { get; } = items;

    internal override long Weight { get; } = WeightOf(items);

    private static long WeightOf(IReadOnlyList<Node> items)
    {
        var weight = 1L;
        for (var i = 0; i < items.Count; i++)
            weight += items[i].Weight;
        return weight;
    }
}
