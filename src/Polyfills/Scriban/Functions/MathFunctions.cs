using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using Scriban.Runtime.Operators;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of <c>math</c>.</summary>
internal static class MathFunctions
{
    public static FunctionGroup Create()
    {
        var group = new FunctionGroup("math");
        group.Define<object?>("abs", "value", (c, value) => Abs(c, value));
        group.Define<double>("ceil", "value", (_, value) => Math.Ceiling(value));
        group.Define<double, object?>("divided_by", "value divisor!", DividedBy);
        group.Define<double>("floor", "value", (_, value) => Math.Floor(value));
        group.Define<object?, string?, string?>("format", "value format culture", Format, [null]);
        group.Define<object?>("is_number", "value!", (_, value) => IsNumber(value));
        group.Define<object?, object?>("minus", "value! with!", (c, value, with) => Apply(c, BinaryOperator.Subtract, value, with));
        group.Define<object?, object?>("modulo", "value! with!", (c, value, with) => Apply(c, BinaryOperator.Modulus, value, with));
        group.Define<object?, object?>("plus", "value! with!", (c, value, with) => Apply(c, BinaryOperator.Add, value, with));
        group.Define<double, int>("round", "value precision", (_, value, precision) => Math.Round(value, precision), [0]);
        group.Define<object?, object?>("times", "value! with!", (c, value, with) => Apply(c, BinaryOperator.Multiply, value, with));
        group.Define("uuid", _ => Guid.NewGuid().ToString());
        group.Define<int, int>("random", "minValue maxValue", Random);
        return group;
    }

    /// <summary>The operator as in a template, with errors at the call.</summary>
    private static object? Apply(CallSite site, BinaryOperator op, object? left, object? right) =>
        Operations.Apply(site.Context, op, site.Span, site.Span, left, site.Span, right);

    /// <summary>Unsigned numbers are what they are; the type of the number stays.</summary>
    private static object? Abs(CallSite site, object? value) => value switch
    {
        null => null,
        int number => Math.Abs(number),
        long number => Math.Abs(number),
        short number => Math.Abs(number),
        sbyte number => Math.Abs(number),
        float number => Math.Abs(number),
        double number => Math.Abs(number),
        decimal number => Math.Abs(number),
        _ when value.GetType().IsPrimitive => value,
        _ => throw site.Error($"The value `{value}` is not a number"),
    };

    /// <summary>An integer divisor rounds the result down to an integer.</summary>
    private static object? DividedBy(CallSite site, double value, object? divisor)
    {
        var result = Apply(site, BinaryOperator.Divide, value, divisor);
        return divisor is int && result is double quotient ? (int)Math.Floor(quotient) : result;
    }

    /// <summary>The format is a .NET one; a missing culture is that of the context.</summary>
    private static string Format(CallSite site, object? value, string? format, string? culture)
    {
        if (value is null) return string.Empty;
        if (!IsNumber(value)) throw site.Error($"Unexpected `{value}`. Must be a formattable number");
        return ((IFormattable)value).ToString(
            format ?? string.Empty, culture is null ? site.Context.CurrentCulture : new CultureInfo(culture));
    }

    private static bool IsNumber(object? value) =>
        value is sbyte or byte or short or ushort or int or uint or long or ulong or float or double or decimal or BigInteger;

    /// <summary>The upper bound is not included.</summary>
    [SuppressMessage("Security", "CA5394:Do not use insecure randomness", Justification = "A template wants variety, not secrets.")]
    private static object Random(CallSite site, int minValue, int maxValue)
    {
        if (minValue > maxValue) throw site.Error("minValue must be greater than maxValue");
        return System.Random.Shared.Next(minValue, maxValue);
    }
}
