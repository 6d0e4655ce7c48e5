using System.Globalization;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>Kubernetes resource quantities (apimachinery, pkg/api/resource): a signed decimal and a suffix.</summary>
public static class Quantity
{
    private static readonly Dictionary<string, int> Decimal = new() { [""] = 0, ["n"] = -9, ["u"] = -6, ["m"] = -3, ["k"] = 3, ["M"] = 6, ["G"] = 9, ["T"] = 12, ["P"] = 15, ["E"] = 18 };
    private static readonly Dictionary<string, long> Binary = new() { ["Ki"] = 1L << 10, ["Mi"] = 1L << 20, ["Gi"] = 1L << 30, ["Ti"] = 1L << 40, ["Pi"] = 1L << 50, ["Ei"] = 1L << 60 };

    /// <param name="text">Of a string or of a plain number; both are quantities.</param>
    public static bool IsValid(string text) => Value(text) is not null;

    /// <returns>CPUs or bytes, to compare them; null for text that is no quantity.</returns>
    public static double? Value(string text)
    {
        var i = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        var digits = 0;
        var points = 0;
        for (; i < text.Length && (char.IsAsciiDigit(text[i]) || text[i] == '.'); i++)
        {
            if (text[i] == '.')
                points++;
            else
                digits++;
        }
        return digits > 0 && points <= 1 ? Scaled(double.Parse(text.AsSpan(0, i), CultureInfo.InvariantCulture), text[i..]) : null;
    }

    private static double? Scaled(double number, string suffix)
    {
        if (Binary.TryGetValue(suffix, out var factor))
            return number * factor;
        if (!Decimal.TryGetValue(suffix, out var power)
            && !(suffix[0] is 'e' or 'E' && int.TryParse(suffix.AsSpan(1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out power)))
            return null;
        // Divided, as 300 times 0.001 is not always the number that 0.3 is read as.
        return power < 0 ? number / Math.Pow(10, -power) : number * Math.Pow(10, power);
    }
}
