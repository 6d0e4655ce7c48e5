using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>Lines can end anywhere in it, and a comma may come after the last member.</summary>
    private ObjectExpression ParseObject()
    {
        var start = Current.Start;
        var members = new List<(string Name, ScriptExpression Value)>();
        _newLinesAllowed++;
        Next();
        var isValid = true;
        while (isValid && Current.Type != TokenType.CloseBrace)
        {
            isValid = TryParseMember(members);
            if (!isValid || Current.Type != TokenType.Comma) break;
            Next();
        }

        if (isValid && Current.Type != TokenType.CloseBrace)
        {
            isValid = false;
            Error(
                $"Unexpected token `{Shown(Current)}` while parsing object initializer. "
                + "Expecting a simple identifier for the member name.");
        }

        _newLinesAllowed--;
        if (isValid) Next();
        return Node(new ObjectExpression(members), start);
    }

    /// <summary>A name is an identifier or a string without expressions.</summary>
    private bool TryParseMember(List<(string Name, ScriptExpression Value)> members)
    {
        var token = Current;
        ScriptExpression? member = token.Type switch
        {
            TokenType.Identifier => ParseVariable(),
            TokenType.String or TokenType.VerbatimString => ParseString(),
            TokenType.InterpolatedString or TokenType.BeginInterpolatedString => ParseInterpolatedString(),
            _ => null,
        };
        if (member is InterpolatedStringExpression)
        {
            Error(
                SpanOf(token),
                $"Unexpected member type `{member}/interpolated expression` found for object initializer member name");
            return false;
        }

        var name = member switch
        {
            ScriptVariableGlobal variable => variable.Name,
            LiteralExpression { Value: string text } => text,
            _ => null,
        };

        if (name is null)
        {
            Error(
                SpanOf(token),
                $"Unexpected token `{Shown(token)}` while parsing object initializer. Expecting a simple identifier for the member name.");
            return false;
        }

        if (Current.Type != TokenType.Colon)
        {
            var identifier = (member as ScriptVariable)?.Name;
            Error(
                $"Unexpected token `{Shown(Current)}` Expecting a colon : after identifier `{identifier}` "
                + "for object initializer member name");
            return false;
        }

        Next();
        if (!IsStartOfExpression())
        {
            Error($"Unexpected token `{Shown(Current)}`. Expecting an expression for the value of the member.");
            return false;
        }

        if (ParseExpression(new ExpressionOwner(Construct.Object)) is not { } value) return false;
        members.Add((name, value));
        return true;
    }
}
