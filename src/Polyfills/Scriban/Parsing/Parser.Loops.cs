using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private WhileStatement ParseWhile()
    {
        var start = Current.Start;
        Next();
        var condition = ExpectExpression(new ExpressionOwner(Construct.While), allowAssignment: false);
        return Node(new WhileStatement(condition ?? Missing, ParseBody(new BlockOwner(Construct.While))), start);
    }

    /// <summary>The options after the iterator are collected by its expression.</summary>
    private ScriptStatement ParseFor(bool isTableRow)
    {
        var keyword = SpanOf(Current);
        var start = Current.Start;
        Next();
        var owner = new ExpressionOwner(Construct.For) { LoopOptions = [], Start = start };
        var variable = ExpectExpression(owner, mode: ExpressionMode.Basic);
        if (variable is null) return Node(new ExpressionStatement(Missing), start);
        if (!variable.IsPath) Error(keyword, Construct.For, $"Expecting a variable instead of `{variable}`");

        if (Current.Type == TokenType.Identifier && CurrentText == "in") Next();
        else Error(keyword, Construct.For, $"Expecting 'in' word instead of `{Shown(Current)}`");

        var iterator = ExpectExpression(owner);
        var block = new BlockOwner(Construct.For) { TakesElse = true };
        var body = ParseBody(block);
        var otherwise = block.Else as ScriptBlockStatement;
        return Node(new ForStatement(isTableRow, variable, iterator ?? Missing, owner.LoopOptions, body, otherwise), start);
    }
}
