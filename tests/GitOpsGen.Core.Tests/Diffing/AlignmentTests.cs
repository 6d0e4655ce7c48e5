using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Tests.Diffing;

public class AlignmentTests
{
    [Fact]
    public void An_alignment_covers_both_lists_in_order_with_as_many_pairs_as_possible()
    {
        var random = new Random(7);
        for (var round = 0; round < 500; round++)
        {
            var before = Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(4)).ToList();
            var after = Enumerable.Range(0, random.Next(12)).Select(_ => random.Next(4)).ToList();
            var aligned = Alignment.Of(before, after, (a, b) => a == b);

            Assert.Equal(Enumerable.Range(0, before.Count), aligned.Where(pair => pair.Before is not null).Select(pair => pair.Before!.Value));
            Assert.Equal(Enumerable.Range(0, after.Count), aligned.Where(pair => pair.After is not null).Select(pair => pair.After!.Value));
            var pairs = aligned.Where(pair => pair is { Before: not null, After: not null }).ToList();
            Assert.All(pairs, pair => Assert.Equal(before[pair.Before!.Value], after[pair.After!.Value]));
            Assert.Equal(LongestCommon(before, after), pairs.Count);
        }
    }

    [Fact]
    public void Texts_with_nothing_in_common_are_replaced_without_a_search()
    {
        var aligned = Alignment.Of([.. Enumerable.Range(0, 20_000)], [.. Enumerable.Range(20_000, 20_000)], (a, b) => a == b);
        Assert.Equal(40_000, aligned.Count);
    }

    private static int LongestCommon(List<int> a, List<int> b)
    {
        var best = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
                best[i, j] = a[i] == b[j] ? best[i + 1, j + 1] + 1 : Math.Max(best[i + 1, j], best[i, j + 1]);
        }
        return best[0, 0];
    }
}
