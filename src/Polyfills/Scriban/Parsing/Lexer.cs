namespace Scriban.Parsing;

/// <summary>Cuts a template into tokens, all at once; whitespace and comments leave no token.</summary>
internal sealed partial class Lexer
{
    private readonly string _text;
    private readonly string _file;
    private readonly LexerOptions _options;
    private readonly List<Token> _tokens = [];
    private readonly List<(int Token, LogMessage Message)> _errors = [];
    private readonly Stack<char> _openStrings = new();
    private TextPosition _at;
    private bool _frontMatterExpected;
    private int _openBraces;

    private Lexer(string text, string file, LexerOptions options)
    {
        _text = text;
        _file = file;
        _options = options;
        _frontMatterExpected = options.Mode is ScriptMode.FrontMatterOnly or ScriptMode.FrontMatterAndContent;
    }

    /// <summary>Zero past the end of the text.</summary>
    private char Current => CharAt(0);

    /// <summary>All tokens, the last of which is the end, and the errors in them, each with the index of its token.</summary>
    public static (List<Token> Tokens, List<(int Token, LogMessage Message)> Errors) Tokenize(
        string text, string file, LexerOptions options)
    {
        var lexer = new Lexer(text, file, options);
        lexer.Run();
        return (lexer._tokens, lexer._errors);
    }

    private void Run()
    {
        if (_options.Mode == ScriptMode.ScriptOnly) ReadCode(inText: false);
        else while (_at.Offset < _text.Length) ReadText();
        _tokens.Add(new Token(TokenType.Eof, TextPosition.Eof, TextPosition.Eof));
    }

    private char CharAt(int ahead)
    {
        var index = _at.Offset + ahead;
        return (uint)index < (uint)_text.Length ? _text[index] : '\0';
    }

    /// <summary>Lines end with any of the three line ends; a pair counts once.</summary>
    private void Next()
    {
        if (_at.Offset >= _text.Length) return;
        var current = Current;
        _at = current == '\n' || (current == '\r' && CharAt(1) != '\n') ? _at.NextLine() : _at.NextColumn();
    }

    private void Skip(int count)
    {
        for (var i = 0; i < count; i++) Next();
    }

    /// <summary>Takes the next <paramref name="length"/> characters, which hold no line end, as one token.</summary>
    private void Take(TokenType type, int length)
    {
        var start = _at;
        Skip(length);
        _tokens.Add(new Token(type, start, start.NextColumn(length - 1)));
    }

    /// <summary>The lexer goes on after an error, to report the others too.</summary>
    private void Error(string message, TextPosition start, TextPosition end) =>
        _errors.Add((_tokens.Count, new LogMessage(ParserMessageType.Error, new SourceSpan(_file, start, end), message)));

    private static bool IsIdentifierStart(char c) => c == '_' || char.IsLetter(c);

    private static bool IsIdentifierPart(char c) => c == '_' || char.IsLetterOrDigit(c);
}
