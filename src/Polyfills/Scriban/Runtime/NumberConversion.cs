using System.Globalization;
using System.Numerics;

namespace Scriban.Runtime;

/// <summary>Conversions between the number types of .NET, big integers included.</summary>
internal static class NumberConversion
{
    /// <summary>What null is as a number; null for a type that is no number.</summary>
    public static object? Zero(Type type)
    {
        if (type == typeof(double)) return 0.0;
        if (type == typeof(float)) return 0.0f;
        if (type == typeof(long)) return 0L;
        if (type == typeof(decimal)) return 0m;
        return type == typeof(BigInteger) ? BigInteger.Zero : null;
    }

    /// <summary>Both sides have to be numbers; text is converted elsewhere.</summary>
    public static bool CanConvert(object value, Type type) => IsNumber(value.GetType()) && IsNumber(type);

    /// <summary>
    /// Fractions are rounded to an integer type; a value out of its range is an OverflowException. Between a big integer and a decimal
    /// or a type smaller than int there is no conversion, as in Scriban.
    /// </summary>
    public static object Convert(object value, Type type, CultureInfo culture)
    {
        if (type == typeof(BigInteger)) return ToBigInteger(value, culture);
        if (value is not BigInteger big) return System.Convert.ChangeType(value, type, culture);
        if (type == typeof(double)) return (double)big;
        if (type == typeof(float)) return (float)big;
        if (type == typeof(long)) return (long)big;
        if (type == typeof(ulong)) return (ulong)big;
        if (type == typeof(uint)) return (uint)big;
        return type == typeof(char) ? (char)(int)big : throw new InvalidCastException();
    }

    private static bool IsNumber(Type type) => type.IsPrimitive || type == typeof(decimal) || type == typeof(BigInteger);

    private static BigInteger ToBigInteger(object value, CultureInfo culture) => value switch
    {
        char c => c,
        bool flag => flag ? 1 : 0,
        float number => new BigInteger(number),
        double number => new BigInteger(number),
        ulong number => number,
        int or uint or long => System.Convert.ToInt64(value, culture),
        _ => throw new InvalidCastException(),
    };
}
