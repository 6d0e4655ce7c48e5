using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Binary operators. What an operator means is decided by the types of both values, in a fixed order.</summary>
internal static class Operations
{
    /// <summary>Whatever .NET throws on the way, division by zero for one, becomes an error at the span.</summary>
    public static object? Apply(
        TemplateContext context, BinaryOperator op, SourceSpan span, SourceSpan leftSpan, object? left, SourceSpan rightSpan, object? right)
    {
        try
        {
            if (left is int first && right is int second) return IntegerOperations.Apply(context, op, span, first, second);
            return Dispatch(context, new Operands(op, span, leftSpan, left, rightSpan, right));
        }
        catch (Exception ex) when (ex is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(span, ex.Message, ex);
        }
    }

    private static object? Dispatch(TemplateContext context, in Operands x)
    {
        if (x.Left is string or char || x.Right is string or char) return StringOperations.Apply(context, x);
        if (x.Left is null || x.Right is null) return WithNull(x);
        if (x.Left is EmptyScriptObject || x.Right is EmptyScriptObject) return EmptyOperations.Apply(context, x);
        if (x.Left is ScriptArray) return ListOperations.Apply(context, x, lazy: false);
        if (x.Left is ScriptRange) return ListOperations.Apply(context, x, lazy: true);
        if (x.Right is ScriptArray) return ListOperations.Apply(context, x, lazy: false);
        if (x.Right is ScriptRange) return ListOperations.Apply(context, x, lazy: true);
        return ByType(context, x, x.Left, x.Right);
    }

    private static object? WithNull(in Operands x) => x.Op switch
    {
        BinaryOperator.Equal => Boxed.Bool(x.Left is null && x.Right is null),
        BinaryOperator.NotEqual => Boxed.Bool(x.Left is not null || x.Right is not null),
        var op when op.IsComparison() => Boxed.False,
        _ => null,
    };

    private static object? ByType(TemplateContext context, in Operands x, object left, object right)
    {
        if (left is decimal || right is decimal)
            return FloatOperations.Apply(x, To<decimal>(context, x, left), To<decimal>(context, x, right));
        if (left is double || right is double) return FloatOperations.Apply(x, To<double>(context, x, left), To<double>(context, x, right));
        if (left is float || right is float) return FloatOperations.Apply(x, To<float>(context, x, left), To<float>(context, x, right));
        if (left is BigInteger || right is BigInteger)
            return Big(context, x, To<BigInteger>(context, x, left), To<BigInteger>(context, x, right));
        if (left is long || right is long) return Big(context, x, To<long>(context, x, left), To<long>(context, x, right));
        if (left is ulong || right is ulong) return Big(context, x, To<ulong>(context, x, left), To<ulong>(context, x, right));
        if (left is uint || right is uint) return Big(context, x, To<uint>(context, x, left), To<uint>(context, x, right));
        if (left is int or Enum || right is int or Enum)
            return IntegerOperations.Apply(context, x.Op, x.Span, To<int>(context, x, left), To<int>(context, x, right));
        if (left is bool || right is bool) return Booleans(x, context.ToBool(x.Span, left), context.ToBool(x.Span, right));
        return TimeOperations.TryApply(x, left, right, out var result) ? result : Objects(context, x, left, right);
    }

    private static object Big(TemplateContext context, in Operands x, BigInteger left, BigInteger right) =>
        IntegerOperations.Apply(context, x.Op, x.Span, left, right);

    private static object Booleans(in Operands x, bool left, bool right) => x.Op switch
    {
        BinaryOperator.Equal => Boxed.Bool(left == right),
        BinaryOperator.NotEqual => Boxed.Bool(left != right),
        _ => throw new ScriptRuntimeException(x.Span, $"The operator `{x.Op.ToText()}` is not valid for bool<->bool"),
    };

    private static object Objects(TemplateContext context, in Operands x, object left, object right) => x.Op switch
    {
        BinaryOperator.Equal => Boxed.Bool(left.Equals(right)),
        BinaryOperator.NotEqual => Boxed.Bool(!left.Equals(right)),
        _ => throw new ScriptRuntimeException(
            x.Span,
            $"Unsupported types `{left}/{context.GetTypeName(left)}` {x.Op.ToText()} "
            + $"`{right}/{context.GetTypeName(right)}` for binary operation"),
    };

    private static T To<T>(TemplateContext context, in Operands x, object value) =>
        value is T same ? same : context.ToObject<T>(x.Span, value)!;
}
