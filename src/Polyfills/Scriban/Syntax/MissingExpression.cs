namespace Scriban.Syntax;

/// <summary>Stands for what could not be parsed. It is never reached but by <c>object.eval_template</c>, which runs what there is.</summary>
internal sealed class MissingExpression : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context) =>
        throw new ScriptRuntimeException(context.CurrentSpan, "Invalid expression. An operand is required.");
}
