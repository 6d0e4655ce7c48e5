using System.Collections.Immutable;
using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

public sealed class SequenceNode(SourceLocation location, ImmutableArray<Node> items) : Node(location)
{
    public ImmutableArray<Node> Items { get; } = items;

    internal override long Weight { get; } = WeightOf(items);

    private static long WeightOf(ImmutableArray<Node> items)
    {
        var weight = 1L;
        foreach (var item in items)
            weight += item.Weight;
        return weight;
    }
}
