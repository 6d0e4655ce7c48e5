using System.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Operators where one value is a string: the other one takes part as its text.</summary>
internal static class StringOperations
{
    /// <summary>The other side is converted to text, except for the count of a repetition.</summary>
    public static object Apply(TemplateContext context, in Operands x)
    {
        if (x.Op == BinaryOperator.Add) return string.Concat(Text(context, x.Left), Text(context, x.Right));
        if (x.Op == BinaryOperator.Multiply) return Repeat(context, x);
        if (x.Op.IsComparison())
            return Boxed.Bool(x.Op.Holds(string.CompareOrdinal(Text(context, x.Left), Text(context, x.Right))));
        throw new ScriptRuntimeException(x.Span, $"Operator `{x.Op.ToText()}` is not supported on string objects");
    }

    private static string Repeat(TemplateContext context, in Operands x)
    {
        var swap = x.Right is string or char;
        var (value, count, countSpan) = swap ? (x.Right, x.Left, x.LeftSpan) : (x.Left, x.Right, x.RightSpan);
        var text = Text(context, value) ?? string.Empty;
        var times = Times(context, x, count, countSpan);
        if (context.LimitToString > 0 && times > 0 && (long)text.Length * times > context.LimitToString)
            throw new ScriptRuntimeException(countSpan, $"String multiplication exceeds LimitToString `{context.LimitToString}`.");
        return times <= 0 ? string.Empty : new StringBuilder().Insert(0, text, times).ToString();
    }

    private static int Times(TemplateContext context, in Operands x, object? count, SourceSpan countSpan)
    {
        try
        {
            return context.ToInt(x.Span, count is char c ? c.ToString() : count);
        }
        catch (Exception ex)
        {
            throw new ScriptRuntimeException(
                countSpan,
                "Expecting an integer. The operator `*` is not supported for the expression. Only working on string x int or int x string",
                ex);
        }
    }

    private static string? Text(TemplateContext context, object? value) => value switch
    {
        string text => text,
        char c => c.ToString(),
        _ => context.ObjectToString(value),
    };
}
