namespace Scriban.Syntax;

internal sealed class ConditionalExpression(ScriptExpression condition, ScriptExpression then, ScriptExpression otherwise) : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context) =>
        context.ToBool(condition.Span, condition.Evaluate(context)) ? then.Evaluate(context) : otherwise.Evaluate(context);
}
