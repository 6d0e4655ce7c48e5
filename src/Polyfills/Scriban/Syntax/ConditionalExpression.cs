namespace Scriban.Syntax;

/// <summary>The ternary operator; only the chosen side is evaluated.</summary>
internal sealed class ConditionalExpression(ScriptExpression condition, ScriptExpression then, ScriptExpression otherwise)
    : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context) =>
        context.ToBool(condition.Span, condition.Evaluate(context)) ? then.Evaluate(context) : otherwise.Evaluate(context);
}
