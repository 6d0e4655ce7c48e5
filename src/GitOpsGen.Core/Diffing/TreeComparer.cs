using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Diffing;

/// <summary>Two trees to their difference: skips files with equal bytes, parses the rest, pairs units, compares pairs.</summary>
internal static class TreeComparer
{
    /// <summary>Costs a comparison of bytes per file, and a parse only for files that differ beyond their header.</summary>
    public static TreeDiff Compare(IReadOnlyDictionary<string, byte[]> before, IReadOnlyDictionary<string, byte[]> after)
    {
        var (touched, formatting) = Touched(before, after);
        var files = ParallelMap.Select(touched, path => Read(path, before, after));
        var pairs = UnitPairing.Pair([.. files.SelectMany(file => file.Before)], [.. files.SelectMany(file => file.After)]);
        var changes = ParallelMap.Select(pairs, pair => UnitComparer.Compare(pair.Before, pair.After)).OfType<UnitChange>().ToList();

        var meaningful = changes.SelectMany(change => new[] { change.BeforePath, change.AfterPath }).ToHashSet();
        formatting.AddRange(touched.Where(path => after.ContainsKey(path) && !meaningful.Contains(path)));
        changes.Sort((a, b) => Order(a, b));
        formatting.Sort(string.CompareOrdinal);
        return new TreeDiff(changes, formatting);
    }

    private static (List<string> Touched, List<string> Formatting) Touched(
        IReadOnlyDictionary<string, byte[]> before,
        IReadOnlyDictionary<string, byte[]> after)
    {
        var touched = before.Keys.Where(path => !after.ContainsKey(path)).ToList();
        var formatting = new List<string>();
        foreach (var (path, content) in after)
        {
            if (!before.TryGetValue(path, out var old))
                touched.Add(path);
            else if (content.AsSpan().SequenceEqual(old))
                continue;
            else if (TreePath.IsYaml(path) && FileText.WithoutHeader(content).SequenceEqual(FileText.WithoutHeader(old)))
                formatting.Add(path);
            else
                touched.Add(path);
        }
        touched.Sort(string.CompareOrdinal);
        return (touched, formatting);
    }

    /// <summary>Both versions of a file as units. If one of them cannot be parsed, the texts are compared: half an answer would hide the rest.</summary>
    private static FileUnits Read(
        string path,
        IReadOnlyDictionary<string, byte[]> before,
        IReadOnlyDictionary<string, byte[]> after)
    {
        var (old, now) = (before.GetValueOrDefault(path), after.GetValueOrDefault(path));
        var texts = new SimilarTexts();
        var oldUnits = old is null ? [] : UnitReader.Parse(path, old, texts);
        var newUnits = now is null ? [] : UnitReader.Parse(path, now, texts);
        if (oldUnits is not null && newUnits is not null)
            return new FileUnits(oldUnits, newUnits);
        return new FileUnits(old is null ? [] : [UnitReader.AsText(path, old)], now is null ? [] : [UnitReader.AsText(path, now)]);
    }

    private static int Order(UnitChange a, UnitChange b)
    {
        var order = a.Id.CompareTo(b.Id);
        return order != 0 ? order : string.CompareOrdinal(a.Path, b.Path);
    }

    private sealed record FileUnits(IReadOnlyList<Unit> Before, IReadOnlyList<Unit> After);
}
