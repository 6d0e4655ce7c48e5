namespace GitOpsGen.Core.Diffing;

/// <summary>The difference as lines for a terminal: per cluster, per unit, per field.</summary>
public static class DiffText
{
    // A value longer than this is written as a block below its path.
    private const int Inline = 72;

    /// <summary>Nothing for an empty difference but a note when only formatting differs.</summary>
    public static IReadOnlyList<DiffLine> Lines(TreeDiff diff)
    {
        var lines = new List<DiffLine>();
        foreach (var group in ClusterGroup.Of(diff.Changes))
        {
            lines.Add(new DiffLine(DiffLineKind.Cluster, Printable.Escape(group.Title)));
            foreach (var change in group.Changes)
                AddUnit(lines, change);
            lines.Add(new DiffLine(DiffLineKind.Note, ""));
        }
        if (diff.Changes.Count > 0)
            lines.Add(new DiffLine(DiffLineKind.Note, Totals(diff.Changes)));
        if (diff.FormattingOnly.Count > 0)
            lines.Add(new DiffLine(DiffLineKind.Note, $"{Count.Of(diff.FormattingOnly.Count, "file")} changed in comments or formatting only"));
        return lines;
    }

    private static string Totals(IReadOnlyList<UnitChange> changes)
    {
        int Of(ChangeKind kind) => changes.Count(change => change.Kind == kind);
        return $"{Of(ChangeKind.Added)} added, {Of(ChangeKind.Changed)} changed, {Of(ChangeKind.Removed)} removed";
    }

    private static void AddUnit(List<DiffLine> lines, UnitChange change)
    {
        var (sign, kind) = Sign(change.Kind);
        var moved = change is { BeforePath: { } from, AfterPath: { } to } && from != to ? $"{from} -> {to}" : change.Path;
        var place = change.Id.Unit != UnitKind.File ? $"  ({moved})" : TreePath.IsDerived(change.Path) ? "  (follows from the rest)" : "";
        lines.Add(new DiffLine(change.Kind == ChangeKind.Changed ? DiffLineKind.Unit : kind, Printable.Escape($"  {sign} {change.Id}{place}")));
        // What follows from the other files would say everything twice.
        if (TreePath.IsDerived(change.Path))
            return;
        foreach (var field in change.Fields)
            AddField(lines, field);
        AddText(lines, change.Lines);
    }

    /// <summary>A changed value on one line as <c>path: old -> new</c>; a long new or old value as a block of YAML.</summary>
    private static void AddField(List<DiffLine> lines, FieldChange field)
    {
        var (sign, kind) = Sign(field.Kind);
        var path = field.Path.Length == 0 ? "" : $"{field.Path}: ";
        if (field.Lines.Count > 0)
        {
            lines.Add(new DiffLine(kind, $"    {sign} {field.Path}:"));
            AddText(lines, field.Lines);
        }
        else if (field.Kind == ChangeKind.Changed)
        {
            lines.Add(new DiffLine(kind, $"    {sign} {path}{field.Before} -> {field.After}"));
        }
        else if ((field.Before ?? field.After)!.Length <= Inline || field.Block is null)
        {
            lines.Add(new DiffLine(kind, $"    {sign} {path}{field.Before ?? field.After}"));
        }
        else
        {
            lines.Add(new DiffLine(kind, $"    {sign} {field.Path}:"));
            lines.AddRange(BlockText.Lines(field.Block).Select(line => new DiffLine(kind, $"    {sign}   {line}")));
        }
    }

    private static void AddText(List<DiffLine> lines, IReadOnlyList<TextLine> text) => lines.AddRange(text.Select(line => line.Kind switch
    {
        TextLineKind.Added => new DiffLine(DiffLineKind.Added, $"      + {line.Text}"),
        TextLineKind.Removed => new DiffLine(DiffLineKind.Removed, $"      - {line.Text}"),
        _ => new DiffLine(DiffLineKind.Context, $"        {line.Text}"),
    }));

    private static (char Sign, DiffLineKind Kind) Sign(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => ('+', DiffLineKind.Added),
        ChangeKind.Removed => ('-', DiffLineKind.Removed),
        _ => ('~', DiffLineKind.Changed),
    };
}
