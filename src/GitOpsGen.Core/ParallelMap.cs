namespace GitOpsGen.Core;

/// <summary>
/// Maps a list on all cores. <c>AsParallel</c> would do it too, but its many small methods are compiled anew in every
/// run, which takes longer than most of the lists here.
/// </summary>
public static class ParallelMap
{
    /// <returns>The results in the order of the items.</returns>
    /// <exception cref="AggregateException">What the mapping threw.</exception>
    /// <param name="map">Called on several threads at once and in no order,
    /// so it must not depend on what it was called with before.</param>
    public static TResult[] Select<T, TResult>(IReadOnlyList<T> items, Func<T, TResult> map)
        where TResult : class?
    {
        var results = new TResult[items.Count];
        Parallel.For(0, results.Length, i => results[i] = map(items[i]));
        return results;
    }
}
