using System.Numerics;
using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>The operators with one side that need a number.</summary>
internal static class Signs
{
    /// <summary>The number itself; anything else is an error, text that looks like a number included.</summary>
    public static object Plus(TemplateContext context, SourceSpan span, object? value) =>
        value is int or double or float or long or decimal or BigInteger ? value : throw NotANumber(context, span, value, '+');

    /// <summary>The negated number in its own type: the smallest int is its own negative.</summary>
    public static object Minus(TemplateContext context, SourceSpan span, object? value) => value switch
    {
        int number => -number,
        double number => -number,
        float number => -number,
        long number => -number,
        decimal number => -number,
        BigInteger number => -number,
        _ => throw NotANumber(context, span, value, '-'),
    };

    private static ScriptRuntimeException NotANumber(TemplateContext context, SourceSpan span, object? value, char op) => new(
        span,
        value is null
            ? $"Operator `{op}` is not supported"
            : $"Unexpected value `{value} / Type: {context.GetTypeName(value)}`. Cannot negate(-)/positive(+) a non-numeric value");
}
