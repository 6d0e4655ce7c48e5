using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Html;

/// <summary>Clusters by components as a table that scrolls within itself.</summary>
internal static class MatrixPart
{
    private const int MaxRows = 300;

    public static string Of(MeshReview review)
    {
        var matrix = review.Matrix;
        if (matrix.Rows.Count == 0)
            return "";
        var head = string.Concat(matrix.Components.Select(component => $"<th scope=\"col\">{HtmlText.Escape(component)}</th>"));
        var rows = matrix.Rows.Take(MaxRows).Select(row => $"<tr><th scope=\"row\">{Title(row)}</th>{string.Concat(row.Cells.Select(Cell))}</tr>\n");
        var rest = matrix.Rows.Count > MaxRows ? $"<p class=\"muted\">{Count.Of(matrix.Rows.Count - MaxRows, "more row")} left out.</p>\n" : "";
        var reach = review.ReachesFurther ? $"<p class=\"muted\">{ComponentMatrix.ReachNote}</p>\n" : "";
        return $"<div class=\"scroll\" role=\"region\" aria-label=\"Clusters by components\" tabindex=\"0\">\n<table>\n<thead><tr><th scope=\"col\">Cluster</th>{head}</tr></thead>\n<tbody>\n{string.Concat(rows)}</tbody>\n</table>\n</div>\n{rest}{reach}";
    }

    private static string Title(MatrixRow row) => row.Clusters switch
    {
        [""] => "<i>shared</i>",
        [var only] => HtmlText.Value(only),
        _ => $"{Names.Some(row.Clusters, name => name.Length == 0 ? "<i>shared</i>" : HtmlText.Value(name))} <span class=\"muted\">same in {Count.Of(row.Clusters.Count, "cluster")}</span>",
    };

    private static string Cell(MatrixCell cell)
    {
        string[] parts = [Part(cell.Added, "added", '+'), Part(cell.Changed, "changed", '~'), Part(cell.Removed, "removed", '−')];
        return $"<td>{string.Join(' ', parts.Where(part => part.Length > 0))}</td>";
    }

    private static string Part(int count, string word, char sign) => count == 0 ? "" :
        $"<span class=\"{word}\"><span aria-hidden=\"true\">{sign}</span>{Count.Number(count)}<span class=\"vh\"> {word}</span></span>";
}
