using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private List<ScriptStatement>? _statements;

    /// <summary>The mark is kept as a statement for the sake of its indent.</summary>
    private CodeMark ParseMark()
    {
        var token = Current;
        var entersCode = token.Type == TokenType.CodeEnter;
        if (entersCode && _inCode) Error("Unexpected token while already in a code block");
        if (token.Type == TokenType.CodeExit && !_inCode)
            Error("Unexpected code block exit '}}' while no code block enter '{{' has been found");
        _inCode = entersCode;
        Next();
        var follows = entersCode && _statements is [.., RawStatement];
        var isEnter = entersCode || token.Type == TokenType.EscapeEnter;
        return Node(new CodeMark(isEnter, follows ? IndentBefore((RawStatement)_statements![^1]) : null), token.Start, token.End);
    }

    /// <summary>The whitespace that ends some text, if its line holds nothing else.</summary>
    private string IndentBefore(RawStatement raw)
    {
        var end = raw.Span.End.Offset + 1;
        var start = end;
        while (start > 0 && _text[start - 1] != '\n')
        {
            if (!char.IsWhiteSpace(_text[start - 1])) return string.Empty;
            start--;
        }

        return _text[start..end];
    }
}
