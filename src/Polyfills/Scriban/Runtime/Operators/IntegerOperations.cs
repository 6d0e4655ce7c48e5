using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>
/// Whole numbers. A result is an <see cref="int"/> where it fits, else a <see cref="long"/>, else a <see cref="BigInteger"/>.
/// </summary>
internal static class IntegerOperations
{
    /// <summary>A shift by more bits than this (or a number that large) is refused.</summary>
    private const int MaximumShift = 1024 * 1024;

    /// <summary>The common case on its own, without big integers unless the result needs one.</summary>
    public static object Apply(TemplateContext context, BinaryOperator op, SourceSpan span, int left, int right) => op switch
    {
        BinaryOperator.Equal => Boxed.Bool(left == right),
        BinaryOperator.NotEqual => Boxed.Bool(left != right),
        BinaryOperator.Less => Boxed.Bool(left < right),
        BinaryOperator.LessOrEqual => Boxed.Bool(left <= right),
        BinaryOperator.Greater => Boxed.Bool(left > right),
        BinaryOperator.GreaterOrEqual => Boxed.Bool(left >= right),
        BinaryOperator.Add => Fit((long)left + right),
        BinaryOperator.Subtract => Fit((long)left - right),
        BinaryOperator.Multiply => Fit((long)left * right),
        BinaryOperator.Divide => (double)left / right,
        BinaryOperator.DivideRound => Fit((long)left / right),
        BinaryOperator.Modulus => Fit((long)left % right),
        _ => Apply(context, op, span, (BigInteger)left, right),
    };

    /// <summary>All other integer types. Dividing by zero is an error, except with <c>/</c>, which gives a double.</summary>
    public static object Apply(TemplateContext context, BinaryOperator op, SourceSpan span, BigInteger left, BigInteger right) => op switch
    {
        BinaryOperator.Add => Fit(left + right),
        BinaryOperator.Subtract => Fit(left - right),
        BinaryOperator.Multiply => Fit(left * right),
        BinaryOperator.Divide => (double)left / (double)right,
        BinaryOperator.DivideRound => Fit(left / right),
        BinaryOperator.Modulus => Fit(left % right),
        BinaryOperator.ShiftLeft => Fit(left << Shift(span, right)),
        BinaryOperator.ShiftRight => Fit(left >> Shift(span, right)),
        BinaryOperator.RangeInclude => Range(context, span, left, right, inclusive: true),
        BinaryOperator.RangeExclude => Range(context, span, left, right, inclusive: false),
        _ => Boxed.Bool(op.Holds(left.CompareTo(right))),
    };

    private static object Fit(long value) => value is >= int.MinValue and <= int.MaxValue ? Boxed.Int((int)value) : value;

    private static object Fit(BigInteger value) =>
        value >= long.MinValue && value <= long.MaxValue ? Fit((long)value) : (object)value;

    private static int Shift(SourceSpan span, BigInteger count)
    {
        if (BigInteger.Abs(count) <= MaximumShift) return (int)count;
        throw new ScriptRuntimeException(span, $"Shift amount `{count}` exceeds maximum supported magnitude `{MaximumShift}`.");
    }

    private static ScriptRange Range(TemplateContext context, SourceSpan span, BigInteger first, BigInteger last, bool inclusive)
    {
        var size = BigInteger.Abs(last - first) + (inclusive ? 1 : 0);
        if (context.LoopLimit > 0 && size > context.LoopLimit)
            throw new ScriptRuntimeException(span, $"Range expression exceeds LoopLimit `{context.LoopLimit}`.");
        var step = first <= last ? 1 : -1;
        return new ScriptRange(first >= int.MinValue && last >= int.MinValue && first <= int.MaxValue && last <= int.MaxValue
            ? Count((int)first, (long)size, step)
            : Count(first, size, step));
    }

    private static IEnumerable<object> Count(int first, long size, int step)
    {
        for (var i = 0L; i < size; i++) yield return Boxed.Int((int)(first + (i * step)));
    }

    private static IEnumerable<object> Count(BigInteger first, BigInteger size, int step)
    {
        for (var i = BigInteger.Zero; i < size; i++) yield return Fit(first + (i * step));
    }
}
