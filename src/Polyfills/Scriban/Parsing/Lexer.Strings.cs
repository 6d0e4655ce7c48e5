namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    /// <summary>A string can go over several lines.</summary>
    private void ReadString()
    {
        var start = _at;
        var quote = Current;
        Next();
        while (Current != quote)
        {
            if (!ReadStringCharacter(start, quote, interpolated: false)) return;
        }

        Next();
        _tokens.Add(new Token(TokenType.String, start, Before(_at)));
    }

    /// <summary>A backtick within is written twice.</summary>
    private void ReadVerbatimString()
    {
        var start = _at;
        Next();
        while (Current != '`' || CharAt(1) == '`')
        {
            if (Current == '`') Next();
            if (!ReadStringCharacter(start, '`', interpolated: false)) return;
        }

        Next();
        _tokens.Add(new Token(TokenType.VerbatimString, start, Before(_at)));
    }

    /// <summary>One stretch of literal text of <c>$"…{…}…"</c>, ending at a brace or at the closing quote.</summary>
    private void ReadInterpolatedString(bool opening)
    {
        var start = _at;
        if (opening) Next();
        var quote = opening ? Current : _openStrings.Peek();
        Next();
        while (Current != quote && Current != '{')
        {
            if (!ReadStringCharacter(start, quote, interpolated: true)) return;
        }

        var last = _at;
        var openBrace = Current == '{';
        Next();
        if (openBrace)
        {
            if (opening) _openStrings.Push(quote);
            _tokens.Add(new Token(opening ? TokenType.BeginInterpolatedString : TokenType.ContinuationInterpolatedString, start, last));
            _tokens.Add(new Token(TokenType.OpenInterpolatedBrace, last, last));
            return;
        }

        if (!opening) _openStrings.Pop();
        _tokens.Add(new Token(opening ? TokenType.InterpolatedString : TokenType.EndingInterpolatedString, start, last));
    }

    /// <summary>False at the end of the text, where the string was never closed.</summary>
    private bool ReadStringCharacter(TextPosition start, char quote, bool interpolated)
    {
        if (_at.Offset >= _text.Length)
        {
            var kind = quote == '`' ? "verbatim string" : "string";
            Error($"Unexpected end of file while parsing a {kind} not terminated by a {quote}", Before(_at), Before(_at));
            _tokens.Add(new Token(TokenType.Invalid, Before(_at), Before(_at)));
            _openStrings.Clear();
            return false;
        }

        var escaped = Current == '\\' && quote != '`';
        Next();
        if (escaped) ReadEscapeSequence(interpolated);
        return true;
    }

    /// <summary>Checks only; the parser makes the text.</summary>
    private void ReadEscapeSequence(bool interpolated)
    {
        switch (Current)
        {
            case '\r':
                Next();
                if (Current == '\n') Next();
                break;
            case '\n' or '0' or '\'' or '"' or '\\' or 'b' or 'f' or 'n' or 'r' or 't' or 'v':
            case '{' when interpolated:
                Next();
                break;
            case 'u':
                ReadHexDigits(4, "u", "`\\u0000` to `\\uffff`.");
                break;
            case 'x':
                ReadHexDigits(2, "x", "`\\x00` to `\\xff`");
                break;
            default:
                RefuseEscape();
                break;
        }
    }

    private void ReadHexDigits(int count, string prefix, string expected)
    {
        Next();
        for (var i = 0; i < count; i++)
        {
            if (!char.IsAsciiHexDigit(Current))
            {
                Error($"Unexpected hex number `{Current}` following `\\{prefix}`. Expecting {expected}", _at, _at);
                RefuseEscape();
                return;
            }

            Next();
        }
    }

    private void RefuseEscape() => Error(
        $"Unexpected escape character `{Current}` in string. Only 0 ' \\ \" b f n r t v u0000-uFFFF x00-xFF are allowed", _at, _at);
}
