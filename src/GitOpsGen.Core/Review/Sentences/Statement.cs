using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Sentences;

/// <summary>A sentence with the clusters that it is true of, and the units that it was read from.</summary>
internal sealed record Statement(Sentence Sentence, IReadOnlyList<string> Clusters)
{
    /// <summary>For example <c> on 3 clusters</c>; empty for what no single cluster owns.</summary>
    public string Scope(Func<string, string> escape) => Clusters switch
    {
        [] => "",
        [var only] => $" on {escape(only)}",
        [var first, var second] => $" on {escape(first)} and {escape(second)}",
        _ => $" on {Count.Of(Clusters.Count, "cluster")}",
    };

    public string Render(Func<string, string> escape) => Sentence.Render(escape) + Scope(escape) + Sentence.Aside;
}
