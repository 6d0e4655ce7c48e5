namespace GitOpsGen.Core.Diagnostics;

/// <summary>Finds the word that a typing mistake was meant to be.</summary>
public static class DidYouMean
{
    /// <summary>The hint <c>did you mean 'x'?</c> for the nearest candidate, or null when none is near enough to be a guess worth making.</summary>
    public static string? Hint(string word, IEnumerable<string> candidates) =>
        Nearest(word, candidates) is { } nearest ? $"did you mean '{nearest}'?" : null;

    /// <summary>The candidate with the fewest edits, case aside; of equals the ordinally first, so that the answer never depends on their order.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates)
    {
        string? best = null;
        // One edit in a short word, one in three letters of a long one: 'wait' is not 'port'.
        var bound = Math.Clamp(word.Length / 3, 1, 4);
        foreach (var candidate in candidates)
        {
            if (candidate == word)
                continue;
            var distance = Distance(word, candidate, bound);
            if (distance > bound || (distance == bound && best is not null && string.CompareOrdinal(candidate, best) >= 0))
                continue;
            if (distance >= Math.Max(word.Length, candidate.Length))
                continue;
            // A strictly better match lowers the bound; an equal one was let through by its order.
            bound = distance;
            best = candidate;
        }
        return best;
    }

    /// <summary>Damerau-Levenshtein distance (optimal string alignment), case ignored; anything above the bound comes back as <c>bound + 1</c>.</summary>
    internal static int Distance(string a, string b, int bound)
    {
        if (Math.Abs(a.Length - b.Length) > bound)
            return bound + 1;
        var (before, previous, current) = (new int[b.Length + 1], new int[b.Length + 1], new int[b.Length + 1]);
        for (var j = 0; j <= b.Length; j++)
            previous[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var same = Same(a[i - 1], b[j - 1]);
                var cost = Math.Min(Math.Min(previous[j], current[j - 1]) + 1, previous[j - 1] + (same ? 0 : 1));
                if (i > 1 && j > 1 && Same(a[i - 1], b[j - 2]) && Same(a[i - 2], b[j - 1]))
                    cost = Math.Min(cost, before[j - 2] + 1);
                current[j] = cost;
                least = Math.Min(least, cost);
            }
            if (least > bound)
                return bound + 1;
            (before, previous, current) = (previous, current, before);
        }
        return Math.Min(previous[b.Length], bound + 1);
    }

    private static bool Same(char a, char b) => char.ToLowerInvariant(a) == char.ToLowerInvariant(b);
}
