using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>False where the block cannot go on.</summary>
    private bool TryParseKeyword(BlockOwner owner, out ScriptStatement? statement)
    {
        var token = Current;
        var word = CurrentText;
        statement = null;
        switch (word)
        {
            case "end":
                Next();
                if (!owner.IsAnonymousFunction) ExpectEndOfStatement();
                _blockEnded = true;
                return true;
            case "when":
                return ParseWhen(owner, token);
            case "else":
                return ParseElse(owner, token);
        }

        if (owner.Branches is not null)
        {
            Error($"Unexpected statement/expression `{Shown(token)}` in the body of a `case` statement. Only `when`/`else` are expected.");
        }

        statement = ParseKeywordStatement(word);
        return true;
    }

    /// <summary>A loop keyword with a dot is the variable of the loop.</summary>
    private ScriptStatement ParseKeywordStatement(string word) => word switch
    {
        "if" => ParseIf(),
        "case" => ParseCase(),
        "for" or "tablerow" when Peek().Type != TokenType.Dot => ParseFor(word == "tablerow"),
        "while" when Peek().Type != TokenType.Dot => ParseWhile(),
        "with" => ParseWith(),
        "wrap" => ParseWrap(),
        "capture" => ParseCapture(),
        "import" => ParseImport(),
        "readonly" => ParseReadOnly(),
        "break" => ParseJump(FlowState.Break),
        "continue" => ParseJump(FlowState.Continue),
        "func" => ParseFunction(isAnonymous: false),
        "ret" => ParseReturn(),
        _ => ParseExpressionStatement(),
    };

    /// <summary>Whether a statement ends here; anything else on the line stops the parser.</summary>
    private bool ExpectEndOfStatement()
    {
        if (Current.Type is TokenType.NewLine or TokenType.SemiColon)
        {
            Next();
            return true;
        }

        if (Current.Type is TokenType.CodeExit or TokenType.Eof) return true;
        Error($"Invalid token found `{Shown(Current)}`. Expecting <EOL>/end of line.", isFatal: true);
        return false;
    }

    /// <summary>Nothing is parsed after an error on the line of the statement.</summary>
    private ScriptBlockStatement ParseBody(BlockOwner owner) =>
        ExpectEndOfStatement() ? ParseBlock(owner) : new ScriptBlockStatement([]);

    /// <summary>Also the body of an inline function, and the function itself.</summary>
    private ScriptStatement ParseExpressionStatement()
    {
        var start = Current.Start;
        var expression = ExpectExpression(new ExpressionOwner(Construct.Expression) { IsStatement = true });
        if (expression is FunctionExpression { Declaration: { } declaration }) return declaration;
        if (expression is null) return Node(new ExpressionStatement(Missing), start);
        ExpectEndOfStatement();
        return Node(new ExpressionStatement(expression), start);
    }

    private WithStatement ParseWith()
    {
        var start = Current.Start;
        Next();
        var target = ExpectExpression(new ExpressionOwner(Construct.With));
        return Node(new WithStatement(target ?? Missing, ParseBody(new BlockOwner(Construct.With))), start);
    }

    private WrapStatement ParseWrap()
    {
        var start = Current.Start;
        Next();
        var target = ExpectExpression(new ExpressionOwner(Construct.Wrap));
        return Node(new WrapStatement(target ?? Missing, ParseBody(new BlockOwner(Construct.Wrap))), start);
    }

    private CaptureStatement ParseCapture()
    {
        var start = Current.Start;
        Next();
        var target = ExpectExpression(new ExpressionOwner(Construct.Capture));
        ExpectEndOfStatement();
        return Node(new CaptureStatement(target ?? Missing, ParseBlock(new BlockOwner(Construct.Capture))), start);
    }

    private ImportStatement ParseImport()
    {
        var start = Current.Start;
        Next();
        var value = ExpectExpression(new ExpressionOwner(Construct.Import));
        ExpectEndOfStatement();
        return Node(new ImportStatement(value ?? Missing), start);
    }

    private ReadOnlyStatement ParseReadOnly()
    {
        var keyword = SpanOf(Current);
        var start = Current.Start;
        Next();
        var variable = ExpectVariable(keyword, Construct.ReadOnly) ?? new ScriptVariableGlobal(string.Empty);
        ExpectEndOfStatement();
        return Node(new ReadOnlyStatement(variable), start);
    }

    private JumpStatement ParseJump(FlowState kind)
    {
        var start = Current.Start;
        Next();
        var end = Previous.End;
        ExpectEndOfStatement();
        return Node(new JumpStatement(kind), start, end);
    }

    private ReturnStatement ParseReturn()
    {
        var start = Current.Start;
        Next();
        var value = IsStartOfExpression() ? ParseExpression(new ExpressionOwner(Construct.Return) { Start = start }) : null;
        ExpectEndOfStatement();
        return Node(new ReturnStatement(value), start);
    }
}
