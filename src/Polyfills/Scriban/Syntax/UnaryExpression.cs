using System.Numerics;

namespace Scriban.Syntax;

/// <summary><c>!x</c>, <c>-x</c>, <c>+x</c>, <c>@f</c> (the function itself) and <c>^list</c> (its items as arguments).</summary>
internal sealed class UnaryExpression(char op, ScriptExpression operand) : ScriptExpression
{
    public bool ExpandsArguments => op == '^';

    internal override object? Evaluate(TemplateContext context)
    {
        if (op == '@') return operand.EvaluateAlias(context);
        var value = operand.Evaluate(context);
        return op switch
        {
            '!' => !context.ToBool(operand.Span, value),
            '^' => value,
            _ => Sign(context, value),
        };
    }

    private object Sign(TemplateContext context, object? value)
    {
        var negate = op == '-';
        return value switch
        {
            int number => negate ? -number : number,
            double number => negate ? -number : number,
            float number => negate ? -number : number,
            long number => negate ? -number : number,
            decimal number => negate ? -number : number,
            BigInteger number => negate ? -number : number,
            null => throw new ScriptRuntimeException(Span, $"Operator `{op}` is not supported"),
            _ => throw new ScriptRuntimeException(
                Span,
                $"Unexpected value `{value} / Type: {context.GetTypeName(value)}`. Cannot {(negate ? "negate(-)" : "positive(+)")} a non-numeric value"),
        };
    }
}
