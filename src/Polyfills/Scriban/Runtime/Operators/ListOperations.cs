using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>
/// Operators on arrays; on a range they are computed while the result is read.
/// What a range yields counts towards the loop limit, the items of an array only where they are repeated.
/// </summary>
internal static class ListOperations
{
    /// <summary>The other side may be anything: an operator that cannot take it says which side is wrong.</summary>
    public static object Apply(TemplateContext context, in Operands x, bool lazy)
    {
        var left = AsList(x.Left, lazy);
        var right = AsList(x.Right, lazy);
        switch (x.Op)
        {
            case BinaryOperator.Add:
                RequireBoth(context, x, left, right);
                return lazy
                    ? Sequences.Concat(context, x.Span, left, right)!
                    : new ScriptRange(left!.Cast<object?>().Concat(right!.Cast<object?>()));
            case BinaryOperator.Multiply:
                if (left is null == right is null) throw Unsupported(
                    context, x, x.Span, " Expecting only one array for the left or right argument.");
                var times = Count(context, x, left is null);
                var items = Sequences.Repeat(context, x.Span, (left ?? right)!, times);
                return lazy ? new ScriptRange(items) : new ScriptArray(items);
            case BinaryOperator.Divide or BinaryOperator.DivideRound:
                return First(context, x, RequireLeft(context, x, left), Divisor(context, x), lazy);
            case BinaryOperator.Modulus:
                left = RequireLeft(context, x, left);
                var divisor = Divisor(context, x);
                return lazy
                    ? new ScriptRange(Sequences.Every(context, x.Span, left, divisor))
                    : new ScriptArray(left.Cast<object?>().Where((_, index) => index % divisor == 0));
            case BinaryOperator.ShiftLeft:
                left = RequireLeft(context, x, left);
                return lazy
                    ? new ScriptRange(Sequences.Append(context, x.Span, left, x.Right))
                    : new ScriptArray(left.Cast<object?>().Append(x.Right));
            case BinaryOperator.ShiftRight:
                if (right is null) throw Unsupported(context, x, x.RightSpan, " Expecting an array for the right argument.");
                return lazy
                    ? new ScriptRange(Sequences.Prepend(context, x.Span, x.Left, right))
                    : new ScriptArray(right.Cast<object?>().Prepend(x.Left));
            case var op when op.IsComparison():
                RequireBoth(context, x, left, right);
                return Boxed.Bool(Compare(context, x, Read(context, x, left!, lazy), Read(context, x, right!, lazy)));
            default:
                throw Unsupported(context, x, x.Span, string.Empty);
        }
    }

    private static IEnumerable? AsList(object? value, bool lazy) =>
        lazy ? value as IEnumerable<object?> : value is string ? null : value as IEnumerable;

    private static object First(TemplateContext context, in Operands x, IEnumerable list, int divisor, bool lazy)
    {
        // A range is cut after as many items as the divisor says plus one: Scriban behaves like this.
        if (lazy) return new ScriptRange(Sequences.Take(context, x.Span, list, divisor + 1));
        var items = new ScriptArray(list);
        return new ScriptArray(items.Take(items.Count / divisor));
    }

    private static List<object?> Read(TemplateContext context, in Operands x, IEnumerable list, bool lazy) =>
        [.. lazy ? Sequences.Steps(context, x.Span, list) : list.Cast<object?>()];

    private static bool Compare(TemplateContext context, in Operands x, List<object?> left, List<object?> right)
    {
        if (left.Count != right.Count) return x.Op.Holds(left.Count.CompareTo(right.Count));
        if (left.Count == 0) return x.Op.Holds(0);
        for (var i = 0; i < left.Count; i++)
            if (Operations.Apply(context, x.Op, x.Span, x.Span, left[i], x.Span, right[i]) is not true) return false;
        return true;
    }

    private static int Count(TemplateContext context, in Operands x, bool isLeft)
    {
        var count = context.ToInt(x.Span, isLeft ? x.Left : x.Right);
        if (count >= 0) return count;
        throw Unsupported(context, x, isLeft ? x.LeftSpan : x.RightSpan, $" Integer {count} cannot be negative when multiplying");
    }

    private static int Divisor(TemplateContext context, in Operands x)
    {
        var divisor = Count(context, x, isLeft: false);
        return divisor != 0 ? divisor : throw new ScriptRuntimeException(x.RightSpan, "Cannot divide by 0");
    }

    private static IEnumerable RequireLeft(TemplateContext context, in Operands x, IEnumerable? left) =>
        left ?? throw Unsupported(context, x, x.LeftSpan, " Expecting an array for the left argument.");

    private static void RequireBoth(TemplateContext context, in Operands x, IEnumerable? left, IEnumerable? right)
    {
        if (right is null) throw Unsupported(context, x, x.RightSpan, " Expecting an array for the right argument.");
        if (left is null) throw Unsupported(context, x, x.LeftSpan, " Expecting an array for the left argument.");
    }

    private static ScriptRuntimeException Unsupported(TemplateContext context, in Operands x, SourceSpan span, string reason) =>
        new(
            span,
            $"The operator `{x.Op.ToText()}` is not supported between "
            + $"{context.GetTypeName(x.Left)} and {context.GetTypeName(x.Right)}.{reason}");
}
