using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Markdown;

/// <summary>In what order the change arrives, and how to take it back.</summary>
internal static class RolloutSection
{
    public static string Of(MeshReview review)
    {
        if (review.Changes.Count == 0)
            return "";
        var lines = new List<string> { "### Rollout and rollback", "" };
        lines.AddRange(review.Rollout.Take(20).Select((step, index) => $"{index + 1}. {Step(step, MarkdownText.Inline)}"));
        if (review.Rollout.Count > 0)
            lines.Add("");
        lines.Add($"Argo CD syncs each cluster by itself. {Rollback("`git revert -m 1 <merge commit>`", review)}");
        return string.Join('\n', lines) + "\n";
    }

    /// <param name="escape">Makes the component's name safe in the output.</param>
    public static string Step(RolloutStep step, Func<string, string> escape)
    {
        var wave = step.Wave is { } number ? $" (wave {number})" : "";
        var where = step.Clusters == 0 ? "wherever it runs" : $"on {Count.Of(step.Clusters, "cluster")}";
        return $"{escape(step.Component)}{wave} {where}{(step.ValuesOnly ? ": only values change, so no wave holds it back" : "")}";
    }

    /// <param name="command">The command as the output marks it up.</param>
    public static string Rollback(string command, MeshReview review)
    {
        var deletes = review.Statements.Any(statement => statement.Sentence.Risk == Risk.Deletion);
        return $"To take it back, run {command} and merge that; Argo CD syncs the old state."
            + (deletes ? " What was deleted comes back empty." : "");
    }
}
