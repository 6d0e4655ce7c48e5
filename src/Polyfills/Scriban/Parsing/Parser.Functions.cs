using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    /// <summary>The body is a level of its own: it can assign even within an expression.</summary>
    private FunctionDeclaration ParseFunction(bool isAnonymous)
    {
        var keyword = SpanOf(Current);
        var start = Current.Start;
        var outerLevel = _expressionLevel;
        _expressionLevel = 0;
        Next();
        var name = isAnonymous ? null : ExpectVariable(keyword, Construct.Function) ?? new ScriptVariableGlobal(string.Empty);
        var parameters = Current.Type == TokenType.OpenParen ? ParseParameters(keyword) : null;
        ExpectEndOfStatement();
        var body = ParseBlock(new BlockOwner(Construct.Function) { IsAnonymousFunction = isAnonymous });
        _expressionLevel = outerLevel;
        return Node(new FunctionDeclaration(name, parameters, body), start);
    }

    private FunctionParameter[] ParseParameters(SourceSpan function)
    {
        var parameters = new List<FunctionParameter>();
        Next();
        while (Current.Type != TokenType.CloseParen)
        {
            if (parameters.Count > 0)
            {
                if (Current.Type == TokenType.Comma) Next();
                else Error("Expecting a comma to separate arguments in a function call.");
            }

            if (!IsStartOfExpression())
            {
                Error("Expecting an expression for argument function calls instead of this token.");
                break;
            }

            if (ParseParameter(function, parameters) is not { } parameter) break;
            parameters.Add(parameter);
        }

        if (Current.Type == TokenType.CloseParen) Next();
        else Error("Expecting a closing parenthesis for a function call.");
        return [.. parameters];
    }

    /// <summary>Required parameters come first, one for the rest comes last.</summary>
    private FunctionParameter? ParseParameter(SourceSpan function, List<FunctionParameter> before)
    {
        if (ExpectVariable(function, Construct.Function) is not { } variable) return null;
        if (variable is not ScriptVariableGlobal) Error(variable.Span, "Expecting only a simple name parameter for a function");
        var hasRest = before.Exists(parameter => parameter.Kind == FunctionParameterKind.Rest);
        if (Current.Type == TokenType.Equal)
        {
            if (hasRest) Error(variable.Span, "Cannot declare an optional parameter after a variable parameter (`...`).");
            Next();
            var value = ExpectExpression(new ExpressionOwner(Construct.Parameter));
            if (value is not LiteralExpression) Error(variable.Span, "Expecting only a literal for an optional parameter value.");
            return new FunctionParameter(variable.Name, FunctionParameterKind.Optional, (value as LiteralExpression)?.Value);
        }

        if (Current.Type == TokenType.TripleDot)
        {
            if (hasRest) Error(variable.Span, "Cannot declare multiple variable parameters.");
            Next();
            return new FunctionParameter(variable.Name, FunctionParameterKind.Rest);
        }

        if (before.Exists(parameter => parameter.Kind != FunctionParameterKind.Required))
            Error(variable.Span, "Cannot declare a normal parameter after an optional parameter.");
        return new FunctionParameter(variable.Name, FunctionParameterKind.Required);
    }

    /// <summary>Names that stand for a value, such as <c>true</c>, are refused.</summary>
    private ScriptVariable? ExpectVariable(SourceSpan statement, Construct construct)
    {
        if (Current.Type is not (TokenType.Identifier or TokenType.IdentifierSpecial))
        {
            Error(statement, construct, $"Expecting a variable instead of `{Shown(Current)}`");
            return null;
        }

        var expression = ParseVariable();
        if (expression is ScriptVariable variable) return variable;
        Error(statement, construct, $"Unexpected variable `{expression}`");
        return null;
    }
}
