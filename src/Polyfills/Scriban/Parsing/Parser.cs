using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Turns tokens into nodes by recursive descent, binary operators by precedence.</summary>
internal sealed partial class Parser
{
    private readonly string _text;
    private readonly string _file;
    private readonly ParserOptions _options;
    private readonly LexerOptions _lexerOptions;
    private readonly List<Token> _tokens;
    private readonly List<LogMessage> _messages = [];
    private int _index;
    private int _furthest;
    private int _newLinesAllowed;
    private int _depth;
    private bool _depthLimitReached;
    private bool _hasFatalError;

    private Parser(string text, string file, ParserOptions options, LexerOptions lexerOptions, List<Token> tokens)
    {
        _text = text;
        _file = file;
        _options = options;
        _lexerOptions = lexerOptions;
        _tokens = tokens;
    }

    private Token Current => _tokens[_index];

    /// <summary>The last token of the node being parsed, when it is complete.</summary>
    private Token Previous { get; set; }

    private string CurrentText => Current.GetText(_text);

    /// <summary>The errors of the lexer come after those of the parser; those behind the place where it stopped are left out.</summary>
    public static (ScriptPage Page, List<LogMessage> Messages) Parse(
        string text, string file, ParserOptions options, LexerOptions lexerOptions)
    {
        var (tokens, errors) = Lexer.Tokenize(text, file, lexerOptions);
        var parser = new Parser(text, file, options, lexerOptions, tokens);
        var page = parser.ParsePage();
        parser._messages.AddRange(errors.TakeWhile(error => error.Token <= parser._furthest).Select(error => error.Message));
        return (page, parser._messages);
    }

    /// <summary>Line ends are passed over within brackets and braces.</summary>
    private void Next()
    {
        Previous = Current;
        if (_index < _tokens.Count - 1) _index++;
        while (_newLinesAllowed > 0 && Current.Type == TokenType.NewLine) _index++;
        _furthest = Math.Max(_furthest, _index);
    }

    private Token Peek()
    {
        var index = Math.Min(_index + 1, _tokens.Count - 1);
        while (_newLinesAllowed > 0 && _tokens[index].Type == TokenType.NewLine) index++;
        _furthest = Math.Max(_furthest, index);
        return _tokens[index];
    }

    /// <summary>Takes the token even if it is another one, to get on.</summary>
    private void Expect(TokenType type, string text)
    {
        if (Current.Type != type) Error($"Unexpected token found `{Shown(Current)}` while expecting `{text}`.");
        Next();
    }

    private T Node<T>(T node, TextPosition start)
        where T : ScriptNode => Node(node, start, Previous.End);

    private T Node<T>(T node, TextPosition start, TextPosition end)
        where T : ScriptNode
    {
        node.Span = new SourceSpan(_file, start, end);
        node.SourceText = _text;
        return node;
    }

    private SourceSpan SpanOf(Token token) => new(_file, token.Start, token.End);

    private void Error(string message, bool isFatal = false) => Error(SpanOf(Current), message, isFatal);

    private void Error(SourceSpan span, string message, bool isFatal = false)
    {
        if (_depthLimitReached) return;
        _messages.Add(new LogMessage(ParserMessageType.Error, span, message));
        _hasFatalError |= isFatal;
    }

    /// <summary>An error in a kind of statement or expression, with a reminder of how it is written.</summary>
    private void Error(SourceSpan span, Construct construct, string message) =>
        Error(span, $"Error while parsing {construct.Name}: {message} in: {construct.Example}");

    /// <summary>A token as it is shown in a message, on one line.</summary>
    private string Shown(Token token)
    {
        var text = token.GetText(_text);
        return text.Any(char.IsControl) ? string.Concat(text.Select(Visible)) : text;
    }

    private static string Visible(char c) => c switch
    {
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        '\v' => "\\v",
        '\f' => "\\f",
        '\b' => "\\b",
        '\a' => "\\a",
        '\0' => "\\0",
        _ => char.IsControl(c) ? $"\\u{(int)c:x4}" : c.ToString(),
    };

    /// <summary>Counts nesting. Past the limit there is an error and the rest is not parsed, lest the stack overflows.</summary>
    private void EnterDepth()
    {
        _depth++;
        if (_options.ExpressionDepthLimit <= 0 || _depthLimitReached || _depth <= _options.ExpressionDepthLimit) return;
        Error(
            SpanOf(Previous),
            $"The statement depth limit `{_options.ExpressionDepthLimit}` was reached when parsing this statement",
            isFatal: true);
        _depthLimitReached = true;
        _index = _tokens.Count - 1;
    }
}
