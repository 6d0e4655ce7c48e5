namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>
/// A text that was read before. Where a similar text has the same lines in the same place, its nodes serve again: one
/// template makes a thousand files that differ in a few lines each.
/// </summary>
internal sealed class KnownText
{
    private readonly string _text;
    private readonly List<int> _lineStarts = [0];

    public KnownText(string text, IReadOnlyList<Node> documents)
    {
        (_text, Documents) = (text, documents);
        for (var end = text.IndexOf('\n'); end >= 0; end = text.IndexOf('\n', end + 1))
            _lineStarts.Add(end + 1);
    }

    public IReadOnlyList<Node> Documents { get; }

    /// <summary>
    /// How many characters and lines of another text say exactly what an entry of this one says, up to the line with
    /// which the reader goes on; null when it says something else, or when the line after it might belong to it.
    /// </summary>
    /// <param name="start">Where the line begins in the other text.</param>
    /// <param name="line">Its number; the entry must stand in the same line here.</param>
    /// <param name="indent">The column at which its key begins, from 0.</param>
    public (int Length, int Lines)? Repeats(MappingEntry entry, ReadOnlySpan<char> other, int start, int line, int indent)
    {
        var key = entry.Key.Location;
        if (key.Line != line || key.Column != indent + 1)
            return null;
        var from = _lineStarts[line - 1];
        var next = NextContent(AfterLast(entry.Value.Location));
        var to = next < _lineStarts.Count ? _lineStarts[next] : _text.Length;
        var length = to - from;
        if (start + length > other.Length || !_text.AsSpan(from, length).SequenceEqual(other.Slice(start, length)))
            return null;
        return Head(_text, to).SequenceEqual(Head(other, start + length)) ? (length, next + 1 - line) : null;
    }

    /// <summary>The line after a node, counted from 0. A literal block ends at the beginning of a line, everything else in one.</summary>
    private static int AfterLast(Diagnostics.SourceLocation place) =>
        place.EndColumn == 1 && place.EndLine > place.Line ? place.EndLine - 1 : place.EndLine;

    private int NextContent(int line)
    {
        while (line < _lineStarts.Count && IsBlankOrComment(_lineStarts[line]))
            line++;
        return line;
    }

    private bool IsBlankOrComment(int position)
    {
        while (position < _text.Length && _text[position] == ' ')
            position++;
        return position == _text.Length || _text[position] is '\n' or '#';
    }

    /// <summary>What tells whether the line goes on with what stands above it: its indentation, and whether it is a list's item or a separator.</summary>
    private static ReadOnlySpan<char> Head(ReadOnlySpan<char> text, int position)
    {
        var content = position;
        while (content < text.Length && text[content] == ' ')
            content++;
        return text[position..Math.Min(content + 3, text.Length)];
    }
}
