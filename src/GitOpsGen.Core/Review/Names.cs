using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review;

/// <summary>Lists of names that stay readable however long they are.</summary>
internal static class Names
{
    /// <summary>All names when they are few, else the first three and how many more.</summary>
    public static string Some(IReadOnlyList<string> names, Func<string, string> escape, int few = 5)
    {
        var shown = names.Count <= few ? names : [.. names.Take(3)];
        var text = string.Join(", ", shown.Select(escape));
        return shown.Count == names.Count ? text : $"{text} and {Count.Number(names.Count - shown.Count)} more";
    }

    /// <summary>The clusters of something told once: their names, or <c>same in 42 clusters</c>.</summary>
    public static string SameIn(IReadOnlyList<string> clusters, Func<string, string> escape) => clusters switch
    {
        [""] or [] => "shared",
        [var only] => escape(only),
        _ => $"same in {Count.Of(clusters.Count, "cluster")}",
    };
}
