using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review;

internal static class ReviewTitle
{
    private const int MaxLength = 100;

    /// <summary>The most telling sentence, and how many more there are.</summary>
    public static string Of(MeshReview review)
    {
        if (review.Statements.Count == 0)
            return Quiet(review.Diff);
        // What goes away must not hide behind "+7 more"; otherwise the order of the subjects says what matters most.
        var telling = review.Statements.FirstOrDefault(statement => statement.Sentence.Risk == Risk.Deletion) ?? review.Statements[0];
        var first = "mesh: " + Printable.Escape(telling.Render(value => value));
        var rest = review.Statements.Count == 1 ? "" : $" (+{Count.Number(review.Statements.Count - 1)} more)";
        return first.Length + rest.Length <= MaxLength ? first + rest : first[..(MaxLength - rest.Length - 1)] + "…" + rest;
    }

    // Files that follow from others, such as README.md, tell nothing of the mesh by themselves.
    private static string Quiet(TreeDiff diff) => diff switch
    {
        { IsEmpty: false } => "mesh: README only",
        { FormattingOnly.Count: > 0 } => "mesh: formatting only",
        _ => "mesh: no changes",
    };
}
