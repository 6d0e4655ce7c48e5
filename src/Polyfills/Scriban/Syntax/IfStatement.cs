namespace Scriban.Syntax;

/// <summary><c>if</c>, and <c>else if</c> as an if statement in the else position.</summary>
internal sealed class IfStatement(ScriptExpression condition, ScriptBlockStatement then, ScriptStatement? otherwise) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context) =>
        context.ToBool(condition.Span, condition.Evaluate(context)) ? then.Evaluate(context) : otherwise?.Evaluate(context);
}
