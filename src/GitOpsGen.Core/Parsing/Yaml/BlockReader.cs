using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>
/// Reads the plain part of YAML that rendered files and most configs consist of, some ten times as fast as a complete parser: block mappings
/// and lists, scalars on one line, literal blocks, comments. At anything else, however slight, it gives up, and
/// <see cref="YamlReader"/> reads the text instead; a test compares the two on every file of the repository and on random text.
/// </summary>
internal ref struct BlockReader
{
    private readonly ReadOnlySpan<char> _text;
    private readonly string _file;
    private readonly InlineReader _inline;
    private readonly List<Diagnostic> _diagnostics;
    private readonly KnownText? _known;

    // The line that is read next: blank and comment lines are skipped.
    private int _line;
    private int _start;
    private int _end;
    private int _indent;

    // How many more levels may nest.
    private int _depth;

    // How many characters were taken from the known text.
    private int _repeated;

    private BlockReader(ReadOnlySpan<char> text, string file, int depth, KnownText? known)
    {
        _diagnostics = [];
        _depth = depth;
        _known = known;
        _text = text;
        _file = file;
        _inline = new InlineReader(text, file);
    }

    /// <summary>The documents, or null when the text has something that only the complete parser reads, mistakes included.</summary>
    public static IReadOnlyList<Node>? TryRead(ReadOnlySpan<char> text, string file, YamlLimits limits) => TryRead(text, file, limits, known: null, out _);

    /// <param name="known">A similar text, whose nodes serve again where this one repeats it.</param>
    /// <param name="repeated">How many characters it repeats.</param>
    public static IReadOnlyList<Node>? TryRead(ReadOnlySpan<char> text, string file, YamlLimits limits, KnownText? known, out int repeated)
    {
        repeated = 0;
        // A tab, a return or a directive is rare enough to leave to the complete parser.
        if (text.IndexOfAny('\t', '\r', '\uFEFF') >= 0 || text is ['%', ..])
            return null;
        var reader = new BlockReader(text, file, limits.Depth, known);
        if (reader.ReadDocuments() is not { } documents || reader._diagnostics.Count > 0)
            return null;
        repeated = reader._repeated;
        return documents;
    }

    private List<Node>? ReadDocuments()
    {
        var documents = new List<Node>();
        var more = MoveTo(0, 1);
        while (more)
        {
            if (IsSeparator() && !NextLine())
                return null;
            if (IsSeparator() || ReadBlock(_indent, Twin(documents.Count)) is not { } document)
                return null;
            documents.Add(document);
            more = _start < _text.Length;
            if (more && !IsSeparator())
                return null;
        }
        return documents;
    }

    private readonly Node? Twin(int document) => document < _known?.Documents.Count ? _known.Documents[document] : null;

    /// <param name="twin">What stands in the same place of the known text, as far as there is one.</param>
    private Node? ReadBlock(int indent, Node? twin)
    {
        if (_depth-- == 0)
            return null;
        var block = IsItem(_start + _indent) ? (Node?)ReadSequence(indent, twin as SequenceNode) : ReadMapping(indent, twin as MappingNode);
        _depth++;
        return block;
    }

    private MappingNode? ReadMapping(int indent, MappingNode? twin)
    {
        var first = Here(_indent);
        var builder = new MappingBuilder(_diagnostics);
        var to = first;
        do
        {
            var entry = builder.Count < twin?.Entries.Length ? twin.Entries[builder.Count] : null;
            if ((TryRepeat(entry, builder) ?? ReadEntry(indent, builder, entry)) is not { } end)
                return null;
            to = end;
        }
        while (_start < _text.Length && _indent == indent && !IsSeparator() && !IsItem(_start + _indent));
        return _start < _text.Length && _indent > indent ? null : new MappingNode(first with { EndLine = to.EndLine, EndColumn = to.EndColumn }, builder.Entries());
    }

    /// <returns>Where the entry ends; null when this text has no such entry here.</returns>
    private SourceLocation? TryRepeat(MappingEntry? entry, MappingBuilder builder)
    {
        if (entry is null || _known!.Repeats(entry, _text, _start, _line, _indent) is not var (length, lines))
            return null;
        builder.Add(entry);
        entry.Value.IsShared = true;
        _repeated += length;
        MoveTo(_start + length, _line + lines);
        return entry.Value.Location;
    }

    /// <returns>Where the entry ends.</returns>
    private SourceLocation? ReadEntry(int indent, MappingBuilder builder, MappingEntry? twin)
    {
        if ((RepeatedKey(twin?.Key, out var afterKey) ?? _inline.Key(_line, _start, _start + _indent, _end, out afterKey)) is not { } key || key is { IsPlain: true, Text: "<<" })
            return null;
        if (ReadValue(indent, afterKey, twin?.Key.Text == key.Text ? twin.Value : null, sequenceMayStandBelow: true) is not { } value)
            return null;
        builder.Add(key, value);
        return value.Location;
    }

    /// <summary>The key of the known text, where it stands in the same place here.</summary>
    private readonly ScalarNode? RepeatedKey(ScalarNode? key, out int after)
    {
        after = _start + _indent + (key?.Text.Length ?? 0) + 1;
        return key is { IsPlain: true } && key.Location.Line == _line && key.Location.Column == _indent + 1 && after <= _end
            && _text[(_start + _indent)..after] is [.. var text, ':'] && text.SequenceEqual(key.Text) && (after == _end || _text[after] == ' ')
            ? key
            : null;
    }

    private SequenceNode? ReadSequence(int indent, SequenceNode? twin)
    {
        var first = Here(_indent);
        var items = new List<Node>();
        while (_start < _text.Length && _indent == indent && IsItem(_start + _indent))
        {
            if (ReadItem(indent, items.Count < twin?.Items.Length ? twin.Items[items.Count] : null) is not { } item)
                return null;
            items.Add(item);
        }
        if (_start < _text.Length && _indent > indent)
            return null;
        var to = items[^1].Location;
        return new SequenceNode(first with { EndLine = to.EndLine, EndColumn = to.EndColumn }, [.. items]);
    }

    private Node? ReadItem(int indent, Node? twin)
    {
        var content = _start + _indent + 1;
        while (content < _end && _text[content] == ' ')
            content++;
        // "- key: value" and "- - x": what follows the dash is a block of its own, as deep as it stands.
        if (content < _end && _text[content] != '#' && (IsItem(content) || _inline.Key(_line, _start, content, _end, out _) is not null))
        {
            _indent = content - _start;
            return ReadBlock(_indent, twin);
        }
        return ReadValue(indent, _start + _indent + 1, twin, sequenceMayStandBelow: false);
    }

    private Node? ReadValue(int indent, int position, Node? twin, bool sequenceMayStandBelow)
    {
        var place = new SourceLocation(_file, _line, position - _start + 1, _line, position - _start + 1);
        while (position < _end && _text[position] == ' ')
            position++;
        if (position < _end && _text[position] is '|')
            return ReadLiteral(indent, position);
        if (position < _end && _text[position] != '#')
        {
            var value = _inline.Value(_line, _start, position, _end);
            // A plain scalar may go on in a deeper line.
            return value is not null && NextLine() && _indent > indent && !IsSeparator() ? null : value;
        }
        if (!NextLine() || IsSeparator() || _indent < indent || (_indent == indent && !(sequenceMayStandBelow && IsItem(_start + _indent))))
            return new ScalarNode(place, "", isPlain: true);
        return ReadBlock(_indent, twin);
    }

    private ScalarNode? ReadLiteral(int indent, int position)
    {
        var header = _text[position.._end];
        if (header is not ("|" or "|-"))
            return null;
        var literal = LiteralBlock.Read(_text, _end + 1, indent);
        if (literal is not { } block)
            return null;
        var first = new SourceLocation(_file, _line, position - _start + 1, _line + block.Lines + 1, 1);
        MoveTo(block.End, _line + 1 + block.Lines);
        return new ScalarNode(first, header.Length == 2 ? block.Text.TrimEnd('\n') : block.Text, isPlain: false);
    }

    private readonly bool IsItem(int position) => position < _end && _text[position] == '-' && (position + 1 == _end || _text[position + 1] == ' ');

    private readonly bool IsSeparator() => _indent == 0 && _end - _start >= 3 && _text.Slice(_start, 3) is "---" or "...";

    private readonly SourceLocation Here(int offset) => new(_file, _line, offset + 1, _line, offset + 1);

    private bool NextLine() => MoveTo(_end + 1, _line + 1);

    /// <summary>Goes to the first line with content at or after a position that begins a line.</summary>
    private bool MoveTo(int start, int line)
    {
        for (; start < _text.Length; line++)
        {
            var length = _text[start..].IndexOf('\n');
            var end = length < 0 ? _text.Length : start + length;
            var content = start;
            while (content < end && _text[content] == ' ')
                content++;
            if (content < end && _text[content] != '#')
            {
                (_start, _end, _indent, _line) = (start, end, content - start, line);
                return true;
            }
            start = end + 1;
        }
        (_start, _end, _indent, _line) = (_text.Length, _text.Length, 0, line);
        return false;
    }
}
