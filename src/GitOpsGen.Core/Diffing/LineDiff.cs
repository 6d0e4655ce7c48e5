namespace GitOpsGen.Core.Diffing;

/// <summary>Two texts, line by line. Line ends do not count.</summary>
internal static class LineDiff
{
    private const int Context = 2;

    // A file that changed in more lines than this is not reviewed line by line.
    private const int MaxLines = 400;

    /// <summary>The lines that differ with two lines around them; empty when none does.</summary>
    public static IReadOnlyList<TextLine> Of(string before, string after)
    {
        var lines = Of(Split(before), Split(after));
        return lines.Count == 0 && !SameRaw(before, after) ? [new TextLine(TextLineKind.Gap, $"a {SecretWords.Redacted} value changed")] : lines;
    }

    /// <summary>As the other, for lines that hold no secrets any more.</summary>
    public static IReadOnlyList<TextLine> Of(IReadOnlyList<string> before, IReadOnlyList<string> after) =>
        Cut(Hunks([.. Alignment.Of(before, after, (a, b) => a == b).Select(pair => Line(pair, before, after))]));

    private static bool SameRaw(string before, string after) =>
        before.ReplaceLineEndings("\n").TrimEnd('\n') == after.ReplaceLineEndings("\n").TrimEnd('\n');

    private static List<string> Split(string text) =>
        [.. SecretWords.Scrub(text).TrimEnd('\n', '\r').Split('\n').Select(line => line.TrimEnd('\r'))];

    private static TextLine Line(Aligned pair, IReadOnlyList<string> before, IReadOnlyList<string> after) => pair switch
    {
        { Before: { } i, After: null } => new(TextLineKind.Removed, Printable.Escape(before[i])),
        { Before: null, After: { } j } => new(TextLineKind.Added, Printable.Escape(after[j])),
        _ => new(TextLineKind.Context, Printable.Escape(after[pair.After!.Value])),
    };

    private static List<TextLine> Hunks(List<TextLine> all)
    {
        var keep = new bool[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Kind == TextLineKind.Context)
                continue;
            for (var j = Math.Max(0, i - Context); j <= Math.Min(all.Count - 1, i + Context); j++)
                keep[j] = true;
        }
        var result = new List<TextLine>();
        for (var i = 0; i < all.Count; i++)
        {
            if (keep[i])
                result.Add(all[i]);
            else if (result.Count > 0 && result[^1].Kind != TextLineKind.Gap)
                result.Add(new TextLine(TextLineKind.Gap, "…"));
        }
        if (result is [.., { Kind: TextLineKind.Gap }])
            result.RemoveAt(result.Count - 1);
        return result;
    }

    private static List<TextLine> Cut(List<TextLine> lines) => lines.Count <= MaxLines
        ? lines
        : [.. lines.Take(MaxLines), new TextLine(TextLineKind.Gap, $"… {lines.Count - MaxLines} more lines")];
}
