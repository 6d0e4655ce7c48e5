using System.Runtime.InteropServices;

namespace GitOpsGen.Core.Diffing;

/// <summary>Items of two lists side by side; an index is null where the other list has no partner.</summary>
[StructLayout(LayoutKind.Auto)]
internal sealed record Aligned(int? Before, int? After);

/// <summary>A shortest edit between two sequences (E. W. Myers, "An O(ND) Difference Algorithm", 1986).</summary>
internal static class Alignment
{
    // The search keeps O(D²) numbers. Two texts that differ more than this have nothing in common worth showing.
    private const int MaxEdits = 1500;

    /// <summary>Both lists in order, equal items paired, with as few items left unpaired as there can be.</summary>
    public static List<Aligned> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, T, bool> same)
    {
        var start = 0;
        while (start < before.Count && start < after.Count && same(before[start], after[start]))
            start++;
        var (endBefore, endAfter) = (before.Count, after.Count);
        while (endBefore > start && endAfter > start && same(before[endBefore - 1], after[endAfter - 1]))
            (endBefore, endAfter) = (endBefore - 1, endAfter - 1);

        var result = new List<Aligned>(Math.Max(before.Count, after.Count));
        for (var i = 0; i < start; i++)
            result.Add(new Aligned(i, i));
        var edits = Edits(endBefore - start, endAfter - start, (i, j) => same(before[start + i], after[start + j]));
        result.AddRange(edits.Select(edit => new Aligned(edit.Before + start, edit.After + start)));
        for (var i = 0; i < before.Count - endBefore; i++)
            result.Add(new Aligned(endBefore + i, endAfter + i));
        return result;
    }

    private static IEnumerable<Aligned> Edits(int n, int m, Func<int, int, bool> same)
    {
        var trace = n == 0 || m == 0 ? null : Search(n, m, same);
        return trace is null ? Replaced(n, m) : Backtrack(trace, n, m);
    }

    private static IEnumerable<Aligned> Replaced(int n, int m) =>
        Enumerable.Range(0, n).Select(i => new Aligned(i, null)).Concat(Enumerable.Range(0, m).Select(j => new Aligned(null, j)));

    /// <summary>For every number of edits, how far along <c>before</c> each diagonal gets; null when too many are needed.</summary>
    private static List<int[]>? Search(int n, int m, Func<int, int, bool> same)
    {
        var limit = Math.Min(n + m, MaxEdits);
        var trace = new List<int[]>();
        for (var d = 0; d <= limit; d++)
        {
            var reach = new int[(2 * d) + 1];
            trace.Add(reach);
            for (var k = -d; k <= d; k += 2)
            {
                var x = Next(trace, d, k);
                while (x < n && x - k >= 0 && x - k < m && same(x, x - k))
                    x++;
                reach[k + d] = x;
                if (x >= n && x - k >= m)
                    return trace;
            }
        }
        return null;
    }

    private static int Next(List<int[]> trace, int d, int k)
    {
        if (d == 0)
            return 0;
        var previous = trace[d - 1];
        var down = k < d ? previous[k + d] : -1;
        var right = k > -d ? previous[k + d - 2] + 1 : -1;
        return Math.Max(down, right);
    }

    private static List<Aligned> Backtrack(List<int[]> trace, int n, int m)
    {
        var result = new List<Aligned>();
        var (x, y) = (n, m);
        for (var d = trace.Count - 1; d >= 0; d--)
        {
            var k = x - y;
            var entered = Next(trace, d, k);
            for (; x > entered; x--, y--)
                result.Add(new Aligned(x - 1, y - 1));
            if (d == 0)
                break;
            // The step into diagonal k came from above (an insertion) when that path reached as far.
            var inserted = k < d && trace[d - 1][k + d] == entered;
            result.Add(inserted ? new Aligned(null, y - 1) : new Aligned(x - 1, null));
            (x, y) = inserted ? (x, y - 1) : (x - 1, y);
        }
        result.Reverse();
        return result;
    }
}
