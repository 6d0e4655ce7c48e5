using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>Which items of two lists are the same one.</summary>
/// <param name="Key">What the items were told apart by; null when by likeness and position.</param>
internal sealed record ListMatch(IReadOnlyList<Aligned> Items, NaturalKey? Key)
{
    public static ListMatch Of(IReadOnlyList<Node> before, IReadOnlyList<Node> after)
    {
        if (NaturalKey.For(before, after) is { } key)
            return new ListMatch(ByKey(before, after, key), key);
        if (Math.Max(before.Count, after.Count) <= Similarity.MaxItems && after.Any(item => item is not ScalarNode))
            return new ListMatch(Paired(Similarity.Align(before, after), before, after), null);
        return new ListMatch(Paired(Alignment.Of(before, after, NodeEquality.Same), before, after), null);
    }

    private static List<Aligned> ByKey(IReadOnlyList<Node> before, IReadOnlyList<Node> after, NaturalKey key)
    {
        var positions = new Dictionary<string, int>();
        for (var j = 0; j < after.Count; j++)
            positions[key.ValueOf(after[j])!] = j;
        var result = new List<Aligned>();
        for (var i = 0; i < before.Count; i++)
            result.Add(new Aligned(i, positions.Remove(key.ValueOf(before[i])!, out var j) ? j : null));
        result.AddRange(positions.Values.Order().Select(j => new Aligned(null, j)));
        return result;
    }

    /// <summary>Reads a removal followed by an addition as one change where that is shorter: <c>a → b</c> for two scalars in one place.</summary>
    private static List<Aligned> Paired(List<Aligned> items, IReadOnlyList<Node> before, IReadOnlyList<Node> after)
    {
        var result = new List<Aligned>();
        foreach (var item in items)
        {
            if (item is { Before: null, After: { } j } && after[j] is ScalarNode
                && result.FindIndex(FirstOfRun(result), other => other is { Before: { } i, After: null } && before[i] is ScalarNode) is >= 0 and var at)
                result[at] = new Aligned(result[at].Before, j);
            else
                result.Add(item);
        }
        return result;
    }

    // A run of removals and additions ends at the last pair of items that stand in both lists unchanged.
    private static int FirstOfRun(List<Aligned> items) =>
        items.FindLastIndex(item => item is { Before: not null, After: not null }) + 1;
}
