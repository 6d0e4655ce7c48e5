using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Comparing and subtracting dates, and adding a time span to a date.</summary>
internal static class TimeOperations
{
    /// <summary>False when the two are no date and time span that the operator is defined for.</summary>
    public static bool TryApply(in Operands x, object left, object right, out object? result)
    {
        result = null;
        if (left is not DateTime first) return false;
        switch (right)
        {
            case DateTime second:
                if (x.Op == BinaryOperator.Subtract) result = first - second;
                else if (x.Op.IsComparison()) result = Boxed.Bool(x.Op.Holds(first.CompareTo(second)));
                else throw new ScriptRuntimeException(x.Span, $"The operator `{NameOf(x.Op)}` is not supported for DateTime");
                return true;
            case TimeSpan span:
                if (x.Op != BinaryOperator.Add)
                    throw new ScriptRuntimeException(
                        x.Span, $"The operator `{NameOf(x.Op)}` is not supported for between <DateTime> and <TimeSpan>");
                result = first + span;
                return true;
            default:
                return false;
        }
    }

    /// <summary>Only the errors about dates name the operator instead of showing it.</summary>
    private static string NameOf(BinaryOperator op) => op.IsComparison() ? $"Compare{op}" : op.ToString();
}
