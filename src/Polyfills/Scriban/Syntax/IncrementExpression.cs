using Scriban.Runtime.Operators;

namespace Scriban.Syntax;

/// <summary><c>++x</c>, <c>--x</c>, <c>x++</c> and <c>x--</c>.</summary>
internal sealed class IncrementExpression(ScriptExpression operand, bool increment, bool returnsOldValue) : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context)
    {
        var span = operand.Span;
        var before = Signs.Plus(context, span, operand.Evaluate(context));
        var after = Operations.Apply(context, BinaryOperator.Add, span, span, before, span, increment ? 1 : -1);
        operand.SetValue(context, after);
        return returnsOldValue ? before : after;
    }
}
