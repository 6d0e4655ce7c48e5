using System.Globalization;
using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>A name: a variable, unless it is one of the words that stand for a value.</summary>
    private ScriptExpression ParseVariable()
    {
        var token = Current;
        var name = CurrentText;
        switch (name)
        {
            case "do":
                return Node(new AnonymousFunction(ParseFunction(isAnonymous: true)), token.Start);
            case "for" or "while" or "tablerow" when Peek().Type == TokenType.Dot:
                CheckLoopVariable(token, name);
                break;
        }

        Next();
        return name switch
        {
            "null" => Node(new LiteralExpression(null), token.Start),
            "true" => Node(new LiteralExpression(Runtime.Operators.Boxed.True), token.Start),
            "false" => Node(new LiteralExpression(Runtime.Operators.Boxed.False), token.Start),
            "this" => Node(new ThisExpression(), token.Start),
            _ when name[0] != '$' => Node(new ScriptVariableGlobal(name), token.Start),
            _ when int.TryParse(name.AsSpan(1), NumberStyles.Integer, CultureInfo.InvariantCulture, out var index) =>
                Node(new IndexerExpression(Local("$", token), Node(new LiteralExpression(index), token.Start)), token.Start),
            _ => Local(name, token),
        };
    }

    private ScriptVariableLocal Local(string name, Token token) => Node(new ScriptVariableLocal(name), token.Start);

    /// <summary>A loop tells a fixed set of things about itself; any other name is refused here already.</summary>
    private void CheckLoopVariable(Token token, string loop)
    {
        var index = _index + 2;
        var member = index < _tokens.Count && _tokens[index].Type == TokenType.Identifier ? _tokens[index].GetText(_text) : null;
        switch (member)
        {
            case null:
                Error(SpanOf(token), $"Invalid token `{Shown(Peek())}`. The loop variable <{loop}> dot must be followed by an identifier");
                break;
            case "first" or "even" or "odd" or "index":
            case "last" or "changed" or "length" or "rindex" when loop != "while":
            case "col" when loop == "tablerow":
                break;
            case "last" or "changed" or "length" or "rindex" or "col":
                Error(SpanOf(token), $"The loop variable <{loop}.{member}> is invalid");
                break;
            default:
                Error(SpanOf(token), $"The loop variable <{loop}.{member}> is not supported");
                break;
        }
    }
}
