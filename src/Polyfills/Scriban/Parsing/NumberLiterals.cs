using System.Globalization;
using System.Numerics;

namespace Scriban.Parsing;

/// <summary>The values of number literals; null where a literal is out of range.</summary>
internal static class NumberLiterals
{
    private const NumberStyles Exponential = NumberStyles.Integer | NumberStyles.AllowExponent;

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    public static object? Parse(TokenType type, string literal, bool floatAsDecimal) => type switch
    {
        TokenType.HexInteger => Hex(literal),
        TokenType.BinaryInteger => Binary(literal),
        TokenType.Float => Float(literal, floatAsDecimal),
        _ => Integer(literal),
    };

    /// <summary>The smallest of int, long and BigInteger that holds the number.</summary>
    private static object? Integer(string literal)
    {
        var text = Digits(literal);
        if (int.TryParse(text, Exponential, Invariant, out var small)) return small;
        if (long.TryParse(text, Exponential, Invariant, out var value)) return value;
        return BigInteger.TryParse(text, Exponential, Invariant, out var big) ? big : null;
    }

    /// <summary>
    /// The bits of an <see cref="int"/> or, past 32 of them, a <see cref="long"/>; with suffix <c>u</c> the number itself.
    /// </summary>
    private static object? Hex(string literal)
    {
        var text = Digits(literal)[2..];
        var isUnsigned = text[^1] is 'u' or 'U';
        if (isUnsigned) text = text[..^1];
        if (ulong.TryParse(text, NumberStyles.HexNumber, Invariant, out var bits)) return FromBits(bits, isUnsigned);
        return BigInteger.TryParse(text, NumberStyles.HexNumber, Invariant, out var big) ? big : null;
    }

    /// <summary>The same for binary digits; with a fraction it is a double, or a float with suffix <c>f</c>.</summary>
    private static object Binary(string literal)
    {
        var text = Digits(literal)[2..];
        var suffix = char.ToLowerInvariant(text[^1]);
        var digits = text.TrimEnd('u', 'U', 'f', 'F', 'd', 'D');
        var point = digits.IndexOf('.', StringComparison.Ordinal);
        var number = BigInteger.Zero;
        foreach (var digit in digits)
            if (digit != '.') number = (number << 1) | (digit == '1' ? 1 : 0);

        if (point > 0)
        {
            var scale = Math.Pow(2, point - (digits.Length - 1));
            if (suffix == 'f') return (float)number * (float)scale;
            return (double)number * scale;
        }

        return number <= ulong.MaxValue ? FromBits((ulong)number, suffix == 'u') : number;
    }

    /// <summary>A double, unless the suffix or the option says otherwise.</summary>
    private static object? Float(string literal, bool asDecimal)
    {
        var suffix = char.ToLowerInvariant(literal[^1]);
        var text = suffix is 'f' or 'd' or 'm' ? literal[..^1] : literal;
        if (suffix == 'f') return float.TryParse(text, NumberStyles.Float, Invariant, out var single) ? single : null;
        if ((suffix == 'm' || (asDecimal && suffix != 'd')) && decimal.TryParse(text, NumberStyles.Float, Invariant, out var exact))
            return exact;
        return suffix != 'm' && double.TryParse(text, NumberStyles.Float, Invariant, out var number) ? number : null;
    }

    private static string Digits(string literal) => literal.Replace("_", string.Empty, StringComparison.Ordinal);

    private static object FromBits(ulong bits, bool isUnsigned)
    {
        if (isUnsigned) return bits <= uint.MaxValue ? (long)bits : (object)new BigInteger(bits);
        return bits <= uint.MaxValue ? unchecked((int)(uint)bits) : (object)unchecked((long)bits);
    }
}
