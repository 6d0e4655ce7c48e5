using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary><c>f(x) = …</c> while it is still being parsed as an expression.</summary>
internal sealed class FunctionExpression(FunctionDeclaration declaration) : ScriptExpression
{
    /// <summary>What the statement is replaced with.</summary>
    public FunctionDeclaration Declaration => declaration;

    internal override object? Evaluate(TemplateContext context) => declaration.Evaluate(context);
}
