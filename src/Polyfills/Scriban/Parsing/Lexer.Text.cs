namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    /// <summary>Literal text up to the next <c>{{</c> or <c>{%{</c>, and the block that starts there.</summary>
    private void ReadText()
    {
        if (_frontMatterExpected && TryReadFrontMatterMarker())
        {
            ReadCode(inText: true);
            return;
        }

        var start = _at;
        while (_at.Offset < _text.Length && !IsEnter(out _)) Next();
        var entering = IsEnter(out var escapes);
        AddRaw(start, entering ? CharAt(escapes + 2) : '\0', TokenType.Raw);
        if (!entering) return;

        var enter = _at;
        Skip(escapes + 2);
        if (Current is '-' or '~') Next();
        if (escapes == 0)
        {
            _tokens.Add(new Token(TokenType.CodeEnter, enter, Before(_at)));
            ReadCode(inText: true);
        }
        else
        {
            _tokens.Add(new Token(TokenType.EscapeEnter, enter, Before(_at)));
            ReadEscape(escapes);
        }
    }

    /// <summary>Text up to the closing mark with as many percent signs as the opening one has.</summary>
    private void ReadEscape(int escapes)
    {
        var start = _at;
        while (_at.Offset < _text.Length && !IsExit(escapes)) Next();
        AddRaw(start, '\0', TokenType.Escape);
        if (_at.Offset < _text.Length) ReadExit(escapes, TokenType.EscapeExit);
    }

    /// <summary>Whether a block starts here, and with how many percent signs.</summary>
    private bool IsEnter(out int escapes)
    {
        escapes = 0;
        if (Current != '{') return false;
        while (CharAt(escapes + 1) == '%') escapes++;
        return CharAt(escapes + 1) == '{';
    }

    /// <summary>Whether a block ends here, with or without a mark that strips whitespace.</summary>
    private bool IsExit(int escapes)
    {
        var i = Current is '-' or '~' ? 1 : 0;
        if (CharAt(i) != '}') return false;
        for (var n = 0; n < escapes; n++)
            if (CharAt(++i) != '%') return false;
        return CharAt(i + 1) == '}';
    }

    /// <summary>The closing mark, with the whitespace its <c>-</c> (all) or <c>~</c> (to the end of the line) takes away.</summary>
    private void ReadExit(int escapes, TokenType type)
    {
        var strip = Current is '-' or '~' ? Current : '\0';
        Take(type, escapes + (strip == '\0' ? 2 : 3));
        if (strip == '\0') return;
        while (char.IsWhiteSpace(Current))
        {
            var lineEnd = Current == '\n';
            Next();
            if (lineEnd && strip == '~') return;
        }
    }

    /// <summary>Adds the text since <paramref name="start"/>, less the trailing whitespace that the next block strips.</summary>
    private void AddRaw(TextPosition start, char strip, TokenType type)
    {
        var end = _at.Offset;
        if (strip is '-' or '~')
        {
            while (end > start.Offset && char.IsWhiteSpace(_text[end - 1]))
            {
                var last = _text[end - 1];
                var lineEnd = last == '\n' || (last == '\r' && (end >= _text.Length || _text[end] != '\n'));
                if (strip == '~' && lineEnd) break;
                end--;
            }
        }

        if (end > start.Offset) _tokens.Add(new Token(type, start, new TextPosition(end - 1, _at.Line, Math.Max(_at.Column - 1, 0))));
    }

    /// <summary>The marker stands alone on its line.</summary>
    private bool TryReadFrontMatterMarker()
    {
        var marker = _options.FrontMatterMarker;
        if (string.CompareOrdinal(_text, _at.Offset, marker, 0, marker.Length) != 0) return false;
        var i = marker.Length;
        while (CharAt(i) is ' ' or '\t') i++;
        if (CharAt(i) == '\r' && CharAt(i + 1) == '\n') i++;
        if (CharAt(i) is not ('\n' or '\r')) return false;

        var start = _at;
        Skip(i + 1);
        _tokens.Add(new Token(TokenType.FrontMatterMarker, start, Before(_at)));
        return true;
    }

    private static TextPosition Before(TextPosition at) => new(at.Offset - 1, at.Line, Math.Max(at.Column - 1, 0));
}
