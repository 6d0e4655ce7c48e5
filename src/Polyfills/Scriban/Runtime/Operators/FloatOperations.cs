using System.Numerics;
using Scriban.Syntax;

namespace Scriban.Runtime.Operators;

/// <summary>Numbers with a fraction.</summary>
internal static class FloatOperations
{
    /// <summary>Both sides have been converted to the wider of their types before.</summary>
    public static object Apply<T>(in Operands x, T left, T right)
        where T : INumber<T> => x.Op switch
        {
            BinaryOperator.Equal => Boxed.Bool(left == right),
            BinaryOperator.NotEqual => Boxed.Bool(left != right),
            BinaryOperator.Less => Boxed.Bool(left < right),
            BinaryOperator.LessOrEqual => Boxed.Bool(left <= right),
            BinaryOperator.Greater => Boxed.Bool(left > right),
            BinaryOperator.GreaterOrEqual => Boxed.Bool(left >= right),
            BinaryOperator.Add => left + right,
            BinaryOperator.Subtract => left - right,
            BinaryOperator.Multiply => left * right,
            BinaryOperator.Divide => left / right,
            BinaryOperator.DivideRound => Round(left / right),
            BinaryOperator.Modulus => left % right,
            BinaryOperator.ShiftLeft => left * PowerOfTwo(right),
            BinaryOperator.ShiftRight => left / PowerOfTwo(right),
            _ => throw new ScriptRuntimeException(
                x.Span, $"The operator `{x.Op.ToText()}` is not implemented for {Name<T>()}<->{Name<T>()}"),
        };

    private static object Round<T>(T value) => value switch
    {
        double number => Math.Round(number),
        decimal number => Math.Round(number),
        float number => (float)(int)number,
        _ => value!,
    };

    private static T PowerOfTwo<T>(T exponent)
        where T : INumber<T> => T.CreateChecked(Math.Pow(2, double.CreateChecked(exponent)));

    private static string Name<T>() => typeof(T) == typeof(float) ? "float" : typeof(T).Name.ToLowerInvariant();
}
