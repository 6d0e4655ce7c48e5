using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Markdown;

/// <summary>Clusters by components, as a table; clusters with equal rows share one.</summary>
internal static class MatrixSection
{
    private const int MaxRows = 30;
    private const int MaxColumns = 12;

    public static string Of(MeshReview review)
    {
        var matrix = review.Matrix;
        if (matrix.Rows.Count == 0)
            return "";
        var columns = Math.Min(matrix.Components.Count, MaxColumns);
        var lines = new List<string>
        {
            "### Where",
            "",
            $"| Cluster | {string.Join(" | ", matrix.Components.Take(columns).Select(MarkdownText.Cell))} |",
            $"|---|{string.Concat(Enumerable.Repeat(":-:|", columns))}",
        };
        lines.AddRange(matrix.Rows.Take(MaxRows).Select(row =>
            $"| {Title(row)} | {string.Join(" | ", row.Cells.Take(columns))} |"));
        lines.Add("");
        if (matrix.Rows.Count > MaxRows || matrix.Components.Count > columns)
            lines.Add($"{Count.Of(Math.Max(0, matrix.Rows.Count - MaxRows), "more row")} and {Count.Of(matrix.Components.Count - columns, "more component")} are left out.\n");
        lines.Add($"<sub>+ added, ~ changed, − removed.{(review.ReachesFurther ? " " + ComponentMatrix.ReachNote : "")}</sub>");
        return string.Join('\n', lines) + "\n";
    }

    private static string Title(MatrixRow row) => row.Clusters switch
    {
        [""] => "*shared*",
        [var only] => MarkdownText.Cell(only),
        _ => $"{Names.Some(row.Clusters, name => name.Length == 0 ? "*shared*" : MarkdownText.Cell(name))} (same in {Count.Of(row.Clusters.Count, "cluster")})",
    };
}
