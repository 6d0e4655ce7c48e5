using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>f x y</c> or <c>f(x, y)</c>.</summary>
internal sealed class FunctionCall(ScriptExpression target, ScriptExpression[] arguments, bool isExplicit) : ScriptExpression
{
    /// <summary>What is called; it is evaluated without the implicit call that a bare name of a function causes.</summary>
    public ScriptExpression Target { get; } = target;

    /// <summary>The arguments as written, named and expanded ones included; a piped value is not among them.</summary>
    public ScriptExpression[] Arguments { get; } = arguments;

    /// <summary>Whether the arguments stand in parentheses. Without, a call may still turn out to be a plain value.</summary>
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
