namespace Scriban.Syntax;

internal sealed class IfStatement(ScriptExpression condition, ScriptBlockStatement then, ScriptStatement? otherwise) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context) =>
        context.ToBool(condition.Span, condition.Evaluate(context)) ? then.Evaluate(context) : otherwise?.Evaluate(context);
}
