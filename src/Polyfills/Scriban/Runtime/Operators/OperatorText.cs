using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>What can be said about an operator without its values.</summary>
internal static class OperatorText
{
    /// <summary>The operator as it is written in a template, for messages.</summary>
    public static string ToText(this BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce => "??",
        BinaryOperator.NotNull => "?!",
        BinaryOperator.Or => "||",
        BinaryOperator.And => "&&",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        BinaryOperator.Divide => "/",
        BinaryOperator.DivideRound => "//",
        BinaryOperator.Modulus => "%",
        BinaryOperator.ShiftLeft => "<<",
        BinaryOperator.ShiftRight => ">>",
        BinaryOperator.RangeInclude => "..",
        _ => "..<",
    };

    /// <summary>Whether the result is true or false for all types.</summary>
    public static bool IsComparison(this BinaryOperator op) => op is >= BinaryOperator.Equal and <= BinaryOperator.GreaterOrEqual;

    /// <summary>Turns the result of a comparison, negative, zero or positive, into that of the operator.</summary>
    public static bool Holds(this BinaryOperator op, int comparison) => op switch
    {
        BinaryOperator.Equal => comparison == 0,
        BinaryOperator.NotEqual => comparison != 0,
        BinaryOperator.Less => comparison < 0,
        BinaryOperator.LessOrEqual => comparison <= 0,
        BinaryOperator.Greater => comparison > 0,
        _ => comparison >= 0,
    };
}
