using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Assignments are allowed on the first level only.</summary>
    private int _expressionLevel;

    /// <summary>Stands for what could not be parsed; a template with an error is never rendered.</summary>
    private static ScriptExpression Missing => new MissingExpression();

    private ScriptExpression? ParseExpression(
        ExpressionOwner owner,
        bool insideCall = false,
        int precedence = 0,
        ExpressionMode mode = ExpressionMode.Default,
        bool allowAssignment = true)
    {
        var depth = _depth;
        _expressionLevel++;
        EnterDepth();
        var expression = new ExpressionParser(this, owner, insideCall, precedence, mode, allowAssignment).Run();
        _depth = depth;
        _expressionLevel--;
        return expression;
    }

    /// <summary>Reports a missing expression as an error in the construct it belongs to.</summary>
    private ScriptExpression? ExpectExpression(
        ExpressionOwner owner,
        bool insideCall = false,
        int precedence = 0,
        ExpressionMode mode = ExpressionMode.Default,
        bool allowAssignment = true,
        string? message = null)
    {
        if (IsStartOfExpression()) return ParseExpression(owner, insideCall, precedence, mode, allowAssignment);
        Error(SpanOf(Current), owner.Construct, message ?? $"Expecting <expression> instead of `{Shown(Current)}`");
        return null;
    }

    private bool IsStartOfExpression() => IsUnaryOperator(Current.Type) || Current.Type is
        TokenType.Identifier or TokenType.IdentifierSpecial
        or TokenType.Integer or TokenType.HexInteger or TokenType.BinaryInteger or TokenType.Float
        or TokenType.String or TokenType.VerbatimString
        or TokenType.InterpolatedString or TokenType.BeginInterpolatedString
        or TokenType.ContinuationInterpolatedString or TokenType.EndingInterpolatedString
        or TokenType.OpenParen or TokenType.OpenBrace or TokenType.OpenBracket;

    private static bool IsUnaryOperator(TokenType type) => type is
        TokenType.Exclamation or TokenType.Minus or TokenType.Plus or TokenType.Arroba or TokenType.Caret
        or TokenType.DoublePlus or TokenType.DoubleMinus;

    /// <summary>Tells an index from an array, and arguments in parentheses from a parenthesis as argument.</summary>
    private bool IsAfterWhitespace() => Current.Start.Offset > 0 && char.IsWhiteSpace(_text[Current.Start.Offset - 1]);

    /// <summary>Null for a token that starts no expression.</summary>
    private ScriptExpression? ParseOperand() => Current.Type switch
    {
        TokenType.Identifier or TokenType.IdentifierSpecial => ParseVariable(),
        TokenType.Integer or TokenType.HexInteger or TokenType.BinaryInteger or TokenType.Float => ParseNumber(),
        TokenType.String or TokenType.VerbatimString => ParseString(),
        TokenType.InterpolatedString or TokenType.BeginInterpolatedString => ParseInterpolatedString(),
        TokenType.OpenParen => ParseParenthesis(),
        TokenType.OpenBrace => ParseObject(),
        TokenType.OpenBracket => ParseArray(),
        TokenType.DoublePlus or TokenType.DoubleMinus => ParseIncrement(),
        _ => IsUnaryOperator(Current.Type) ? ParseUnary() : null,
    };

    private IncrementExpression ParseIncrement()
    {
        var token = Current;
        Next();
        var operand = ExpectExpression(new ExpressionOwner(Construct.Increment), precedence: Operators.IncrementPrecedence) ?? Missing;
        if (!operand.IsPath) Error("The operand of an increment or decrement operator must be a variable, property or indexer");
        var increment = token.Type == TokenType.DoublePlus;
        return Node(new IncrementExpression(operand, increment, returnsOldValue: false), token.Start);
    }

    private UnaryExpression ParseUnary()
    {
        var token = Current;
        Next();
        var owner = new ExpressionOwner(Construct.Unary) { IsAlias = token.Type == TokenType.Arroba, Start = token.Start };
        var operand = ExpectExpression(owner, precedence: Operators.UnaryPrecedence) ?? Missing;
        return Node(new UnaryExpression(_text[token.Start.Offset], operand), token.Start);
    }

    private NestedExpression ParseParenthesis()
    {
        var start = Current.Start;
        Next();
        var inner = ExpectExpression(new ExpressionOwner(Construct.Nested) { Start = start }) ?? Missing;
        if (Current.Type == TokenType.CloseParen) Next();
        else Error($"Invalid token `{Shown(Current)}`. Expecting a closing `)`.");
        return Node(new NestedExpression(inner), start);
    }

    /// <summary>Lines can end anywhere in it, and a comma may come after the last item.</summary>
    private ArrayExpression ParseArray()
    {
        var start = Current.Start;
        var items = new List<ScriptExpression>();
        _newLinesAllowed++;
        Next();
        EnterDepth();
        while (Current.Type != TokenType.CloseBracket)
        {
            if (ExpectExpression(new ExpressionOwner(Construct.Array) { Start = start }) is not { } item) break;
            items.Add(item);
            if (Current.Type != TokenType.Comma) break;
            Next();
        }

        _depth--;
        _newLinesAllowed--;
        Expect(TokenType.CloseBracket, "]");
        return Node(new ArrayExpression(items), start);
    }
}
