using System.Globalization;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>What a scalar becomes on its way through YAML and JSON to the API server.</summary>
internal static class ScalarValues
{
    /// <summary>go-yaml does not read YAML 1.1's base 60: <c>10:30</c> stays a string there.</summary>
    public static ScalarKind KindOf(ScalarNode node)
    {
        var kind = node.Kind;
        return kind is ScalarKind.Integer or ScalarKind.Float && node.Text.Contains(':') ? ScalarKind.String : kind;
    }

    /// <summary>The value of a plain number, or null for infinity and not-a-number, which JSON does not have.</summary>
    public static double? Number(string text)
    {
        text = text.Replace("_", "", StringComparison.Ordinal);
        if (Based(text) is { } based)
            return based;
        return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
    }

    /// <summary>In words, for a message: <c>the number 8080</c>, <c>the string '3'</c>, <c>a list</c>.</summary>
    public static string Describe(Node node) => node switch
    {
        SequenceNode => "a list",
        MappingNode => "a mapping",
        ScalarNode scalar => KindOf(scalar) switch
        {
            ScalarKind.Null => "nothing (null)",
            ScalarKind.Boolean => $"the boolean {scalar.Text}",
            ScalarKind.Integer or ScalarKind.Float => $"the number {scalar.Text}",
            _ => $"the string '{Short(scalar.Text)}'",
        },
        _ => "something else",
    };

    private static string Short(string text) => text.Length <= 40 ? text : text[..37] + "…";

    // 0x1F, 0b101, 0o17 and YAML 1.1's octal 017, with a sign.
    private static double? Based(string text)
    {
        var digits = text.AsSpan(text.Length > 0 && text[0] is '-' or '+' ? 1 : 0);
        if (digits.Length < 2 || digits[0] != '0' || digits[1] is '.' or 'e' or 'E')
            return null;
        var radix = digits[1] switch { 'x' or 'X' => 16, 'b' or 'B' => 2, _ => 8 };
        double value = 0;
        foreach (var c in digits[(char.IsAsciiDigit(digits[1]) ? 1 : 2)..])
        {
            var digit = char.IsAsciiHexDigit(c) ? Convert.ToInt32(c.ToString(), 16) : radix;
            if (digit >= radix)
                return null;
            value = value * radix + digit;
        }
        return text[0] == '-' ? -value : value;
    }
}
