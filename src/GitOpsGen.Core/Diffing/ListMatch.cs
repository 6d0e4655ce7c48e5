using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>Which items of two lists are the same one.</summary>
/// <param name="Key">What the items were told apart by; null when by likeness and position.</param>
internal sealed record ListMatch(IReadOnlyList<Aligned> Items, NaturalKey? Key)
{
    /// <summary>By natural key where there is one; else by likeness in a short list of structures, by equality in any other.</summary>
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

    /// <summary>Reads what was removed and added in one place as changes, where one thing took another's place: scalars, or as many items as before.</summary>
    private static List<Aligned> Paired(List<Aligned> items, IReadOnlyList<Node> before, IReadOnlyList<Node> after)
    {
        var result = new List<Aligned>();
        for (var at = 0; at < items.Count;)
        {
            var run = items.Skip(at).TakeWhile(item => item is not { Before: not null, After: not null }).ToList();
            if (run.Count == 0)
                result.Add(items[at]);
            else
                result.AddRange(Pair(run, before, after));
            at += Math.Max(1, run.Count);
        }
        return result;
    }

    private static IEnumerable<Aligned> Pair(List<Aligned> run, IReadOnlyList<Node> before, IReadOnlyList<Node> after)
    {
        var removed = run.Where(item => item.After is null).Select(item => item.Before!.Value).ToList();
        var added = run.Where(item => item.Before is null).Select(item => item.After!.Value).ToList();
        var areScalars = removed.TrueForAll(i => before[i] is ScalarNode) && added.TrueForAll(j => after[j] is ScalarNode);
        var pairs = areScalars || removed.Count == added.Count ? Math.Min(removed.Count, added.Count) : 0;
        return Enumerable.Range(0, pairs).Select(k => new Aligned(removed[k], added[k]))
            .Concat(removed.Skip(pairs).Select(i => new Aligned(i, null)))
            .Concat(added.Skip(pairs).Select(j => new Aligned(null, j)));
    }
}
