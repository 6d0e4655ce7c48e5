using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>with</c>: the object becomes the innermost global, so names are read from and assigned to it.</summary>
internal sealed class WithStatement(ScriptExpression target, ScriptBlockStatement body) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        var value = target.EvaluateTarget(context);
        if (value is not IScriptObject scope)
        {
            var type = value?.GetType().Name ?? "null";
            throw new ScriptRuntimeException(
                target.Span, $"Invalid target property `{target}` used for [with] statement. Must be a ScriptObject instead of `{type}`");
        }

        context.PushGlobal(scope);
        try
        {
            return body.Evaluate(context);
        }
        finally
        {
            context.PopGlobal();
        }
    }
}
