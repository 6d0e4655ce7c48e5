using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Also the one after <c>else</c>: both end with the same <c>end</c>.</summary>
    private IfStatement ParseIf()
    {
        var start = Current.Start;
        Next();
        var condition = ExpectExpression(new ExpressionOwner(Construct.If), allowAssignment: false);
        var owner = new BlockOwner(Construct.If) { TakesElse = true, TakesElseIf = true };
        var then = ParseBody(owner);
        return Node(new IfStatement(condition ?? Missing, then, owner.Else), start);
    }

    /// <summary>Its block is parsed first, so that an <c>else</c> in the wrong place does not leave an <c>end</c> behind.</summary>
    private bool ParseElse(BlockOwner owner, Token token)
    {
        var next = Peek();
        var isElseIf = next.Type == TokenType.Identifier && next.GetText(_text) == "if";
        var start = Current.Start;
        Next();
        ScriptStatement body = isElseIf ? ParseIf() : Node(ParseBody(new BlockOwner(Construct.Else)), start);
        _blockEnded = true;
        if (owner.TakesElse && (owner.TakesElseIf || !isElseIf))
        {
            owner.Else = body;
            return true;
        }

        if (owner.TakesElse)
        {
            Error(SpanOf(next), "Invalid if/else combination within a for statement.");
            return true;
        }

        if (owner.Siblings is not null)
        {
            owner.Siblings.Add(new CaseBranch([], body, body.Span));
            return true;
        }

        Error(SpanOf(token), "A else condition must be preceded by another if/else/when condition or a for loop.");
        return false;
    }

    /// <summary>The block right inside should hold nothing but the first <c>when</c>. Expressions in it are run, text is dropped.</summary>
    private CaseStatement ParseCase()
    {
        var start = Current.Start;
        Next();
        var value = ExpectExpression(new ExpressionOwner(Construct.Case), allowAssignment: false);
        var branches = new List<CaseBranch>();
        var block = ParseBody(new BlockOwner(Construct.Case) { Branches = branches });
        return Node(new CaseStatement(value ?? Missing, block, branches), start);
    }

    /// <summary>A <c>when</c> ends the one before it; the <c>end</c> of the last one ends the <c>case</c>.</summary>
    private bool ParseWhen(BlockOwner owner, Token token)
    {
        Next();
        var values = ParseWhenValues();
        if (values.Length == 0) Error("When is expecting at least one value.");
        var branches = owner.Branches ?? owner.Siblings;
        var position = branches?.Count ?? 0;
        var body = ParseBody(new BlockOwner(Construct.When) { Siblings = branches ?? [] });
        _blockEnded = true;
        if (branches is not null)
        {
            // The branches after this one were added while its body was parsed.
            branches.Insert(position, new CaseBranch(values, body, new SourceSpan(_file, token.Start, body.Span.End)));
            return true;
        }

        Error(SpanOf(token), "A `when` condition must be preceded by another `when`/`else`/`case` condition");
        return false;
    }

    /// <summary>Values are separated by commas or <c>||</c>, even by nothing.</summary>
    private ScriptExpression[] ParseWhenValues()
    {
        var values = new List<ScriptExpression>();
        while (IsStartOfExpression())
        {
            var value = ParseExpression(new ExpressionOwner(Construct.When), mode: ExpressionMode.When, allowAssignment: false);
            if (value is null) break;
            values.Add(value);
            if (Current.Type is TokenType.Comma or TokenType.DoubleVerticalBar) Next();
        }

        return [.. values];
    }
}
