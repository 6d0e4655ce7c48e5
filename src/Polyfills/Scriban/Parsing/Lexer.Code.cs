namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    private const int LongestOperator = 3;

    private static TokenType? Operator(ReadOnlySpan<char> text) => text switch
    {
        ";" => TokenType.SemiColon,
        ":" => TokenType.Colon,
        "," => TokenType.Comma,
        "@" => TokenType.Arroba,
        "^" => TokenType.Caret,
        "^^" => TokenType.DoubleCaret,
        "*" => TokenType.Asterisk,
        "*=" => TokenType.AsteriskEqual,
        "/" => TokenType.Divide,
        "/=" => TokenType.DivideEqual,
        "//" => TokenType.DoubleDivide,
        "//=" => TokenType.DoubleDivideEqual,
        "+" => TokenType.Plus,
        "++" => TokenType.DoublePlus,
        "+=" => TokenType.PlusEqual,
        "-" => TokenType.Minus,
        "--" => TokenType.DoubleMinus,
        "-=" => TokenType.MinusEqual,
        "%" => TokenType.Percent,
        "%=" => TokenType.PercentEqual,
        "&" => TokenType.Amp,
        "&&" => TokenType.DoubleAmp,
        "?" => TokenType.Question,
        "??" => TokenType.DoubleQuestion,
        "?." => TokenType.QuestionDot,
        "?!" => TokenType.QuestionExclamation,
        "|" => TokenType.VerticalBar,
        "||" => TokenType.DoubleVerticalBar,
        "|>" => TokenType.PipeGreater,
        "." => TokenType.Dot,
        ".." => TokenType.DoubleDot,
        "..<" => TokenType.DoubleDotLess,
        "..." => TokenType.TripleDot,
        "!" => TokenType.Exclamation,
        "!=" => TokenType.ExclamationEqual,
        "=" => TokenType.Equal,
        "==" => TokenType.DoubleEqual,
        "<" => TokenType.Less,
        "<=" => TokenType.LessEqual,
        "<<" => TokenType.DoubleLess,
        ">" => TokenType.Greater,
        ">=" => TokenType.GreaterEqual,
        ">>" => TokenType.DoubleGreater,
        "(" => TokenType.OpenParen,
        ")" => TokenType.CloseParen,
        "[" => TokenType.OpenBracket,
        "]" => TokenType.CloseBracket,
        _ => null,
    };

    /// <summary>Code up to <c>}}</c>, to the closing front matter marker, or to the end of the text.</summary>
    private void ReadCode(bool inText)
    {
        while (_at.Offset < _text.Length)
        {
            if (inText && IsCodeExit())
            {
                ReadExit(0, TokenType.CodeExit);
                return;
            }

            if (_frontMatterExpected && TryReadFrontMatterMarker())
            {
                _frontMatterExpected = false;
                return;
            }

            ReadCodeToken(inText);
        }
    }

    /// <summary>Braces within code are matched first: <c>}}</c> can end two objects.</summary>
    private bool IsCodeExit() => _openBraces == 0 && _openStrings.Count == 0 && IsExit(0);

    /// <summary>The first character decides what is read.</summary>
    private void ReadCodeToken(bool inText)
    {
        switch (Current)
        {
            case '\n' or '\r':
                ReadNewLine();
                break;
            case var c when char.IsWhiteSpace(c):
                Next();
                break;
            case '{':
                _openBraces++;
                Take(TokenType.OpenBrace, 1);
                break;
            case '}':
                ReadCloseBrace();
                break;
            case '#':
                ReadComment(inText);
                break;
            case '"' or '\'':
                ReadString();
                break;
            case '`':
                ReadVerbatimString();
                break;
            case '$' when CharAt(1) is '"' or '\'':
                ReadInterpolatedString(opening: true);
                break;
            case var c when c == '$' || IsIdentifierStart(c):
                ReadIdentifier();
                break;
            case var c when char.IsDigit(c):
                ReadNumber();
                break;
            default:
                ReadOperator();
                break;
        }
    }

    /// <summary>Lines without code in between count as one line end.</summary>
    private void ReadNewLine()
    {
        var start = _at;
        var last = _at;
        while (char.IsWhiteSpace(Current))
        {
            last = _at;
            Next();
        }

        _tokens.Add(new Token(TokenType.NewLine, start, last));
    }

    /// <summary>Within an interpolated string the brace ends the expression, and the string goes on.</summary>
    private void ReadCloseBrace()
    {
        if (_openStrings.Count > 0)
        {
            _tokens.Add(new Token(TokenType.CloseInterpolatedBrace, _at, _at));
            ReadInterpolatedString(opening: false);
            return;
        }

        if (_openBraces > 0) _openBraces--;
        else Error("Unexpected } while no matching {", _at, _at);
        Take(TokenType.CloseBrace, 1);
    }

    /// <summary>A name, a local name with its <c>$</c>, or <c>$$</c>.</summary>
    private void ReadIdentifier()
    {
        var length = 1;
        if (Current == '$' && CharAt(1) == '$') length = 2;
        else while (IsIdentifierPart(CharAt(length))) length++;
        Take(Current == '$' ? TokenType.IdentifierSpecial : TokenType.Identifier, length);
    }

    /// <summary>The longest operator that fits; a character that starts none is left for the parser to refuse.</summary>
    private void ReadOperator()
    {
        var rest = _text.AsSpan(_at.Offset);
        for (var length = Math.Min(LongestOperator, rest.Length); length > 0; length--)
        {
            if (Operator(rest[..length]) is not { } type) continue;
            Take(type, length);
            return;
        }

        Take(TokenType.Invalid, 1);
    }

    /// <summary><c># …</c> to the end of the line or <c>## … ##</c>; the closing mark of the block ends either.</summary>
    private void ReadComment(bool inText)
    {
        Next();
        var multiLine = Current == '#';
        if (multiLine) Next();
        while (_at.Offset < _text.Length)
        {
            if (multiLine && Current == '#' && CharAt(1) == '#')
            {
                Skip(2);
                return;
            }

            if ((!multiLine && Current is '\n' or '\r') || (inText && IsCodeExit())) return;
            Next();
        }
    }
}
