namespace Scriban.Syntax;

internal sealed class LiteralExpression(object? value) : ScriptExpression
{
    public object? Value { get; } = value;

    internal override object? Evaluate(TemplateContext context) => Value;
}
