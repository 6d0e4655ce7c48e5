using Scriban.Runtime.Operators;

namespace Scriban.Syntax;

/// <summary><c>x = value</c>, or <c>x += value</c> and the like when there is an operator.</summary>
internal sealed class AssignExpression(ScriptExpression target, BinaryOperator? op, ScriptExpression value) : ScriptExpression
{
    internal override bool CanOutput => false;

    internal override object? Evaluate(TemplateContext context)
    {
        var result = value.Evaluate(context);
        if (op is { } compound)
            result = Operations.Apply(context, compound, Span, Span, target.Evaluate(context), Span, result);
        target.SetValue(context, result);
        return null;
    }
}
