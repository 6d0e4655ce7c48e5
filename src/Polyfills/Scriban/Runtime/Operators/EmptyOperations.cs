using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Operators with <c>empty</c>: it equals whatever is empty, and swallows arithmetic.</summary>
internal static class EmptyOperations
{
    /// <summary>One side at least is the empty object; which one does not matter.</summary>
    public static object? Apply(TemplateContext context, in Operands x)
    {
        if (x.Left is EmptyScriptObject && x.Right is EmptyScriptObject)
            return x.Op.IsComparison() ? Boxed.Bool(x.Op.Holds(0)) : EmptyScriptObject.Default;

        var isEmpty = context.IsEmpty(x.Span, x.Left is EmptyScriptObject ? x.Right : x.Left);
        return x.Op switch
        {
            BinaryOperator.Equal or BinaryOperator.LessOrEqual or BinaryOperator.GreaterOrEqual => isEmpty,
            BinaryOperator.NotEqual => isEmpty is bool value ? Boxed.Bool(!value) : isEmpty,
            BinaryOperator.Less or BinaryOperator.Greater => Boxed.False,
            BinaryOperator.ShiftLeft or BinaryOperator.ShiftRight =>
                throw new ScriptRuntimeException(
                    x.Span, $"Operator `{x.Op.ToText()}` is not implemented for `{Shown(x.Left)}` / `{Shown(x.Right)}`"),
            _ => EmptyScriptObject.Default,
        };
    }
    private static object? Shown(object? value) => value is EmptyScriptObject ? "empty" : value;
}
