using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private int _blockLevel;
    private bool _inCode;
    private bool _inFrontMatter;
    private bool _blockEnded;

    /// <summary>Front matter, if asked for, then the text.</summary>
    private ScriptPage ParsePage()
    {
        var start = Current.Start;
        ScriptBlockStatement? frontMatter = null;
        if (_text.Length > 0 && _lexerOptions.Mode is (ScriptMode.FrontMatterOnly or ScriptMode.FrontMatterAndContent))
        {
            frontMatter = ParseFrontMatter();
            if (frontMatter is null || _lexerOptions.Mode == ScriptMode.FrontMatterOnly)
                return Node(new ScriptPage(frontMatter, null), start);
        }

        _inCode = _lexerOptions.Mode == ScriptMode.ScriptOnly;
        var body = ParseBlock(new BlockOwner(Construct.Page), trimStart: frontMatter is not null);
        return Node(new ScriptPage(frontMatter, body), start);
    }

    /// <summary>Null where the text does not start with the marker.</summary>
    private ScriptBlockStatement? ParseFrontMatter()
    {
        if (Current.Type != TokenType.FrontMatterMarker)
        {
            var marker = _lexerOptions.FrontMatterMarker;
            Error($"When `{_lexerOptions.Mode}` is enabled, expecting a `{marker}` at the beginning of the text "
                + $"instead of `{Shown(Current)}`");
            return null;
        }

        _inFrontMatter = true;
        _inCode = true;
        Next();
        var block = ParseBlock(new BlockOwner(Construct.Page));
        if (_inFrontMatter) Error($"End of frontmatter `{_lexerOptions.FrontMatterMarker}` not found");
        return block;
    }

    /// <summary>Statements up to the <c>end</c> (or <c>else</c>, <c>when</c>) that belongs to <paramref name="owner"/>.</summary>
    private ScriptBlockStatement ParseBlock(BlockOwner owner, bool trimStart = false)
    {
        var start = Current.Start;
        var statements = new List<ScriptStatement>();
        var outerStatements = _statements;
        _statements = statements;
        _blockLevel++;
        EnterDepth();
        _blockEnded = false;
        while (!_hasFatalError && TryParseStatement(owner, out var statement))
        {
            if (statement is not null)
                statements.Add(trimStart && statements.Count == 0 && statement is RawStatement raw ? raw.TrimStart() : statement);
            if (!_blockEnded) continue;
            if (_blockLevel == 1)
            {
                Error(
                    new SourceSpan(_file, Previous.End, Previous.End),
                    owner.Construct,
                    "Found <end> statement without a corresponding beginning of a block");
            }

            break;
        }

        if (!_blockEnded && _blockLevel > 1) Error(SpanOf(Previous), owner.Construct, "The <end> statement was not found");
        _blockEnded = false;
        _depth--;
        _blockLevel--;
        _statements = outerStatements;
        return Node(new ScriptBlockStatement(statements), start);
    }

    /// <summary>False where the block can hold no more statements: at the end of the text, or at an error.</summary>
    private bool TryParseStatement(BlockOwner owner, out ScriptStatement? statement)
    {
        statement = null;
        while (true)
        {
            switch (Current.Type)
            {
                case TokenType.Eof:
                    return false;
                case TokenType.Raw or TokenType.Escape:
                    statement = ParseRaw();
                    if (owner.Branches is null) return true;
                    statement = null;
                    continue;
                case TokenType.CodeEnter or TokenType.CodeExit or TokenType.EscapeEnter or TokenType.EscapeExit:
                    statement = ParseMark();
                    return true;
                case TokenType.FrontMatterMarker:
                    return EndFrontMatter();
                case TokenType.NewLine or TokenType.SemiColon when _inCode:
                    Next();
                    continue;
            }

            return TryParseCode(owner, out statement);
        }
    }

    /// <summary>Tokens of code outside of a block come from unmatched marks.</summary>
    private bool TryParseCode(BlockOwner owner, out ScriptStatement? statement)
    {
        statement = null;
        if (!_inCode)
        {
            Error($"Unexpected token {Shown(Current)} while not in a code block {{ ... }}");
            return false;
        }

        if (Current.Type is TokenType.Identifier or TokenType.IdentifierSpecial) return TryParseKeyword(owner, out statement);
        if (!IsStartOfExpression())
        {
            Error($"Unexpected token {Shown(Current)}");
            return false;
        }

        statement = ParseExpressionStatement();
        return true;
    }

    /// <summary>The closing marker ends the block of the front matter.</summary>
    private bool EndFrontMatter()
    {
        if (!_inFrontMatter) Error($"Unexpected frontmatter marker `{_lexerOptions.FrontMatterMarker}` while not inside a frontmatter");
        var ended = _inFrontMatter;
        _inFrontMatter = false;
        _inCode = !ended;
        Next();
        return !ended;
    }

    /// <summary>The text is not copied: the node refers to the template.</summary>
    private RawStatement ParseRaw()
    {
        var token = Current;
        Next();
        var text = new ScriptStringSlice(_text, token.Start.Offset, token.End.Offset - token.Start.Offset + 1);
        return Node(new RawStatement(text), token.Start, token.End);
    }
}
