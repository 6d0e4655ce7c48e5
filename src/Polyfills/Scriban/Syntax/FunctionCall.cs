using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>f x y</c> or <c>f(x, y)</c>.</summary>
internal sealed class FunctionCall(ScriptExpression target, ScriptExpression[] arguments, bool isExplicit) : ScriptExpression
{
    public ScriptExpression Target { get; } = target;

    public ScriptExpression[] Arguments { get; } = arguments;

    public bool IsExplicit { get; } = isExplicit;

    internal override object? Evaluate(TemplateContext context) => Call(context, takesPipe: true);

    internal override object? EvaluateTarget(TemplateContext context) => Call(context, takesPipe: false);

    private object? Call(TemplateContext context, bool takesPipe)
    {
        var function = Target.EvaluateAlias(context);
        if (function is null)
        {
            if (context.EnableRelaxedFunctionAccess) return null;
            throw new ScriptRuntimeException(Target.Span, $"The function `{Target}` was not found");
        }

        return FunctionCaller.Call(context, this, function, takesPipe, Arguments);
    }
}
