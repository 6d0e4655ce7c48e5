namespace Scriban.Syntax;

/// <summary>A <c>do … end</c> block used as a value: it evaluates to the function itself, without calling it.</summary>
internal sealed class AnonymousFunction(FunctionDeclaration function) : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context) => function;
}
