using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>( … )</c>: a pipe outside does not reach inside.</summary>
internal sealed class NestedExpression(ScriptExpression expression) : ScriptExpression
{
    /// <summary>What the parentheses hold; assignments look through them.</summary>
    public ScriptExpression Inner => expression;

    internal override bool IsPath => true;

    internal override object? Evaluate(TemplateContext context)
    {
        var group = context.Pipe.Open();
        try
        {
            return CallIfFunction(context, expression.Evaluate(context), takesPipe: true);
        }
        finally
        {
            context.Pipe.Close(group);
        }
    }

    internal override object? EvaluateTarget(TemplateContext context) =>
        CallIfFunction(context, expression.Evaluate(context), takesPipe: false);

    internal override object? EvaluateAlias(TemplateContext context)
    {
        var group = context.Pipe.Open();
        try
        {
            return expression.Evaluate(context);
        }
        finally
        {
            context.Pipe.Close(group);
        }
    }

    private protected override void Assign(TemplateContext context, object? value) => expression.SetValue(context, value);

    private object? CallIfFunction(TemplateContext context, object? value, bool takesPipe) =>
        value is IScriptCustomFunction function ? FunctionCaller.Call(context, this, function, takesPipe) : value;
}
