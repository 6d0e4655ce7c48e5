namespace GitOpsGen.Core.Diffing;

/// <summary>Two versions of one unit to its change.</summary>
internal static class UnitComparer
{
    /// <summary>Null when both versions mean the same.</summary>
    public static UnitChange? Compare(Unit? before, Unit? after)
    {
        var id = (after ?? before)!.Id;
        var kind = before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;
        var isText = before?.Text is not null || after?.Text is not null;
        var fields = isText ? [] : NodeComparer.Compare(before?.Root, after?.Root, Redactor.For(id));
        var lines = isText ? Lines(id, before?.Text, after?.Text) : [];
        if (kind == ChangeKind.Changed && fields.Count == 0 && lines.Count == 0 && !(isText && MeansMore(id, before!.Text!, after!.Text!)))
            return null;
        return new UnitChange(id, kind, before?.Path, after?.Path, fields, lines) { Before = before?.Root, After = after?.Root };
    }

    // The lock follows from the files that it lists, and bytes that are no text have no lines: the change itself is all there is to say.
    private static bool MeansMore(UnitId id, FileText before, FileText after) =>
        id.Name == TreePath.Lock || before.Value is null || after.Value is null;

    private static IReadOnlyList<TextLine> Lines(UnitId id, FileText? before, FileText? after)
    {
        if (id.Name == TreePath.Lock)
            return [];
        if ((before is not null && before.Value is null) || (after is not null && after.Value is null))
            return [];
        return LineDiff.Of(before?.Value ?? "", after?.Value ?? "");
    }
}
