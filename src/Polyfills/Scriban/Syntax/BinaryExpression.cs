using Scriban.Parsing;
using Scriban.Runtime.Operators;

namespace Scriban.Syntax;

/// <summary>An operator between two values. The short-circuiting ones never evaluate the right side in vain.</summary>
internal sealed class BinaryExpression(ScriptExpression left, BinaryOperator op, SourceSpan operatorSpan, ScriptExpression right)
    : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context)
    {
        if (right is MissingExpression)
            throw new ScriptRuntimeException(Span, "Invalid binary expression. Left and right expressions are required.");
        var first = left.Evaluate(context);
        switch (op)
        {
            case BinaryOperator.And:
                return context.ToBool(left.Span, first) && context.ToBool(right.Span, right.Evaluate(context));
            case BinaryOperator.Or:
                return context.ToBool(left.Span, first) || context.ToBool(right.Span, right.Evaluate(context));
        }

        var second = right.Evaluate(context);
        return op switch
        {
            BinaryOperator.Coalesce => first ?? second,
            BinaryOperator.NotNull => first is null ? null : second,
            _ => Operations.Apply(context, op, operatorSpan, left.Span, first, right.Span, second),
        };
    }
}
