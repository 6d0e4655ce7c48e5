using GitOpsGen.Core.Diffing;

namespace GitOpsGen.Core.Review.Markdown;

/// <summary>One unit's difference in a fold, told once for all clusters in which it is the same.</summary>
internal static class DetailSection
{
    private const int MaxLines = 60;
    private const int MaxWidth = 300;

    public static string Of(UnitGroup group)
    {
        var change = group.Shown;
        var sign = change.Kind switch { ChangeKind.Added => "+", ChangeKind.Removed => "−", _ => "~" };
        var risks = string.Concat(group.Risks.Select(risk => $" ⚠️ {RiskText.Name(risk)}"));
        var summary = $"{sign} {MarkdownText.Html(change.Id.ToString())} — {Names.SameIn(group.Clusters, MarkdownText.Html)}{risks}";
        var lines = Lines(change).ToList();
        var shown = lines.Take(MaxLines).Select(line => line.Length <= MaxWidth ? line : line[..MaxWidth] + "…");
        if (lines.Count > MaxLines)
            shown = shown.Append($"  … {Count.Of(lines.Count - MaxLines, "more line")}");
        var where = group.Clusters.Count > 1 ? $"As in {MarkdownText.Html(group.Clusters[0])}; the others differ only in the cluster's name.\n\n" : "";
        return $"<details><summary>{summary}</summary>\n\n{where}{MarkdownText.Fence("diff", shown)}\n</details>\n";
    }

    private static IEnumerable<string> Lines(UnitChange change) =>
        change.Fields.SelectMany(Lines).Concat(change.Lines.Select(Line));

    /// <summary>In the form that hosts colour in a <c>diff</c> block: every line begins with its sign.</summary>
    private static IEnumerable<string> Lines(FieldChange field)
    {
        if (field.Lines.Count > 0)
            return field.Lines.Select(Line).Prepend($"  {field.Path}:");
        if (field.Kind == ChangeKind.Changed)
            return [$"- {field.Path}: {field.Before}", $"+ {field.Path}: {field.After}"];
        var sign = field.Kind == ChangeKind.Added ? '+' : '-';
        var value = (field.Before ?? field.After)!;
        return value.Length <= 72 || field.Block is null
            ? [$"{sign} {field.Path}: {value}"]
            : BlockText.Lines(field.Block).Select(line => $"{sign}   {line}").Prepend($"{sign} {field.Path}:");
    }

    private static string Line(TextLine line) => line.Kind switch
    {
        TextLineKind.Added => $"+ {line.Text}",
        TextLineKind.Removed => $"- {line.Text}",
        _ => $"  {line.Text}",
    };
}
