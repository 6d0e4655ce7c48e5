namespace Scriban.Syntax;

internal sealed class AnonymousFunction(FunctionDeclaration function) : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context) => function;
}
