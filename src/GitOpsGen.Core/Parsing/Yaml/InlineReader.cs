using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>Scalars and flow collections on one line, for <see cref="BlockReader"/>. Null means: leave it to the complete parser.</summary>
internal readonly ref struct InlineReader
{
    private static readonly AsciiSet PlainInFlow = new("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-./@+=*;()$~ ");

    // What a plain scalar may begin with here; YAML allows more.
    private static readonly AsciiSet PlainStart = new("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_/.$~+=(");

    private readonly ReadOnlySpan<char> _text;
    private readonly string _file;

    public InlineReader(ReadOnlySpan<char> text, string file)
    {
        _text = text;
        _file = file;
    }

    /// <summary>The key that begins at a position, if a colon follows it.</summary>
    public ScalarNode? Key(int line, int lineStart, int position, int end, out int after)
    {
        after = position;
        if (_text[position] is '"' or '\'')
        {
            var quoted = Quoted(line, lineStart, position, end, out after);
            return quoted is not null && IsColon(after++, end) ? quoted : null;
        }
        if (!PlainStart.Contains(_text[position]) && _text[position] != '<')
            return null;
        for (after = position; after < end; after++)
        {
            if (IsColon(after, end))
                return _text[after - 1] == ' ' ? null : new ScalarNode(Span(line, lineStart, position, after), RecentTexts.Of(_text.Slice(position, after++ - position)), isPlain: true);
            if (_text[after] is '#' or '"' or '\'' or '{' or '}' or '[' or ']' or ',')
                return null;
        }
        return null;
    }

    /// <summary>The value that fills the rest of a line, a comment aside.</summary>
    public Node? Value(int line, int lineStart, int position, int end)
    {
        switch (_text[position])
        {
            case '"' or '\'':
                var quoted = Quoted(line, lineStart, position, end, out var after);
                return quoted is not null && IsRestComment(after, end) ? quoted : null;
            case '[' or '{':
                var flow = Flow(line, lineStart, position, end, out after, depth: 0);
                return flow is not null && IsRestComment(after, end) ? flow : null;
            default:
                return Plain(line, lineStart, position, end);
        }
    }

    private ScalarNode? Plain(int line, int lineStart, int position, int end)
    {
        if (!PlainStart.Contains(_text[position]) && !(_text[position] == '-' && position + 1 < end && _text[position + 1] != ' '))
            return null;
        var rest = _text.Slice(position, end - position);
        var comment = rest.IndexOf(" #");
        if (comment >= 0)
            rest = rest[..comment];
        rest = rest.TrimEnd(' ');
        return rest.IndexOf(": ") >= 0 || rest[^1] == ':' || rest.StartsWith("---")
            ? null
            : new ScalarNode(Span(line, lineStart, position, position + rest.Length), RecentTexts.Of(rest), isPlain: true);
    }

    private ScalarNode? Quoted(int line, int lineStart, int position, int end, out int after)
    {
        var quote = _text[position];
        var length = _text.Slice(position + 1, end - position - 1).IndexOf(quote);
        after = position + 1 + length + 1;
        if (length < 0)
            return null;
        var content = _text.Slice(position + 1, length);
        // Escapes in it, or a doubled quote behind it: not simple.
        if ((quote == '"' && content.Contains('\\')) || (after < end && _text[after] == quote))
            return quote == '"' ? Escaped(line, lineStart, position, end, out after) : null;
        return new ScalarNode(Span(line, lineStart, position, after), RecentTexts.Of(content), isPlain: false);
    }

    // The escapes that YamlScalar writes, \u aside.
    private ScalarNode? Escaped(int line, int lineStart, int position, int end, out int after)
    {
        var value = new System.Text.StringBuilder();
        for (after = position + 1; after < end && _text[after] != '"'; after++)
        {
            if (_text[after] != '\\')
            {
                value.Append(_text[after]);
                continue;
            }
            var c = ++after < end ? _text[after] : '\0';
            if (c is not ('"' or '\\' or 'n'))
                return null;
            value.Append(c == 'n' ? '\n' : c);
        }
        return after >= end ? null : new ScalarNode(Span(line, lineStart, position, ++after), value.ToString(), isPlain: false);
    }

    private Node? Flow(int line, int lineStart, int position, int end, out int after, int depth)
    {
        var close = _text[position] == '[' ? ']' : '}';
        var (items, entries) = (new List<Node>(), new List<MappingEntry>());
        after = position + 1;
        while (true)
        {
            Skip(ref after, end);
            if (after < end && _text[after] == close)
                break;
            if (!ReadFlowItem(line, lineStart, ref after, end, depth, close == '}', items, entries))
                return null;
            Skip(ref after, end);
            if (after < end && _text[after] == ',')
                after++;
            else if (after >= end || _text[after] != close)
                return null;
        }
        var span = Span(line, lineStart, position, ++after);
        return close == ']' ? new SequenceNode(span, [.. items]) : Unique(entries) ? new MappingNode(span, [.. entries]) : null;
    }

    private bool ReadFlowItem(int line, int lineStart, ref int after, int end, int depth, bool isMapping, List<Node> items, List<MappingEntry> entries)
    {
        if (depth > 8 || after >= end)
            return false;
        if (!isMapping)
        {
            if (FlowNode(line, lineStart, after, end, out after, depth) is not { } item)
                return false;
            items.Add(item);
            return true;
        }
        if (FlowNode(line, lineStart, after, end, out after, depth) is not ScalarNode { Text: not "<<" } key || !IsColon(after, end))
            return false;
        after++;
        Skip(ref after, end);
        if (after >= end || FlowNode(line, lineStart, after, end, out after, depth) is not { } value)
            return false;
        entries.Add(new MappingEntry(key, value));
        return true;
    }

    private Node? FlowNode(int line, int lineStart, int position, int end, out int after, int depth)
    {
        after = position;
        if (_text[position] is '[' or '{')
            return Flow(line, lineStart, position, end, out after, depth + 1);
        if (_text[position] is '"' or '\'')
            return Quoted(line, lineStart, position, end, out after);
        if (!PlainStart.Contains(_text[position]))
            return null;
        do
        {
            var length = PlainInFlow.IndexOfOther(_text.Slice(after, end - after));
            after = length < 0 ? end : after + length;
        }
        while (IsInnerColon(after, end) && after++ > 0);
        var end2 = after;
        while (_text[end2 - 1] == ' ')
            end2--;
        return _text.Slice(position, end2 - position).IndexOf(" #") >= 0 ? null : new ScalarNode(Span(line, lineStart, position, end2), RecentTexts.Of(_text.Slice(position, end2 - position)), isPlain: true);
    }

    private static bool Unique(List<MappingEntry> entries) => entries.DistinctBy(entry => entry.Key.Text).Count() == entries.Count;

    // As in a URL: a colon right before more of the scalar belongs to it.
    private bool IsInnerColon(int position, int end) =>
        position + 1 < end && _text[position] == ':' && (char.IsAsciiLetterOrDigit(_text[position + 1]) || _text[position + 1] == '/');

    private bool IsColon(int position, int end) => position < end && _text[position] == ':' && (position + 1 == end || _text[position + 1] == ' ');

    private bool IsRestComment(int position, int end)
    {
        var rest = _text.Slice(position, end - position);
        return rest.IsEmpty || (rest[0] == ' ' && rest.TrimStart(' ') is [] or ['#', ..]);
    }

    private void Skip(ref int position, int end)
    {
        while (position < end && _text[position] == ' ')
            position++;
    }

    private SourceLocation Span(int line, int lineStart, int from, int to) => new(_file, line, from - lineStart + 1, line, to - lineStart + 1);
}
