using Scriban.Parsing;
using Scriban.Runtime.Operators;

namespace Scriban.Syntax;

/// <summary><c>++x</c>, <c>--x</c>, <c>x++</c> and <c>x--</c>.</summary>
internal sealed class IncrementExpression(ScriptExpression operand, bool increment, bool returnsOldValue, SourceSpan operatorSpan)
    : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context)
    {
        var before = operand.Evaluate(context);
        var op = increment ? BinaryOperator.Add : BinaryOperator.Subtract;
        var after = Operations.Apply(context, op, operatorSpan, operand.Span, before, Span, 1);
        operand.Assign(context, after);
        return returnsOldValue ? before : after;
    }
}
