using System.Globalization;
using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>Whether RE2, which Envoy uses, takes a regular expression. .NET's parser decides, less what RE2 leaves out.</summary>
internal static partial class RegexSyntax
{
    /// <summary>Istio approximates Envoy's limit on the compiled program by the length (validateStringRegexp).</summary>
    private const int MaxLength = 1024;

    /// <summary>RE2's largest repeat count.</summary>
    private const int MaxRepeat = 1000;

    /// <returns>The end of a sentence about the pattern, such as "is empty"; null for one that RE2 takes.</returns>
    public static string? Problem(string pattern)
    {
        if (pattern.Length == 0)
            return "is empty";
        if (pattern.Length > MaxLength)
            return $"is longer than {MaxLength} characters";
        if (LookAroundPattern().IsMatch(pattern))
            return "uses look-around or atomic groups, which RE2 does not have";
        if (BackReferencePattern().IsMatch(pattern))
            return "refers back to a group, which RE2 cannot";
        if (DotNetPattern().IsMatch(pattern))
            return "uses an escape or a group that RE2 does not have";
        if (RepeatPattern().Matches(pattern).Any(match => match.Groups["count"].Captures.Any(count => int.TryParse(count.Value, CultureInfo.InvariantCulture, out var number) && number > MaxRepeat)))
            return $"repeats more than {MaxRepeat} times";
        return IsParsed(pattern) ? null : "is not a regular expression";
    }

    private static bool IsParsed(string pattern)
    {
        try
        {
            _ = new Regex(ToDotNet(pattern), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    /// <summary>Spellings that RE2 has and .NET does not.</summary>
    private static string ToDotNet(string pattern)
    {
        var text = pattern.Replace("(?P<", "(?<", StringComparison.Ordinal).Replace("(?U)", "", StringComparison.Ordinal).Replace(@"\C", ".", StringComparison.Ordinal);
        text = ShortClassPattern().Replace(text, @"\${kind}{${name}}");
        text = HexPattern().Replace(text, "x");
        return QuotedPattern().Replace(text, match => Regex.Escape(match.Groups["text"].Value));
    }

    [GeneratedRegex(@"(?<!\\)\(\?(?:=|!|<=|<!|>)")]
    private static partial Regex LookAroundPattern();

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*\\(?:[1-9]|k<)")]
    private static partial Regex BackReferencePattern();

    /// <summary>What only .NET's parser takes: \u0041, \cA, \e, \G, \Z, comments, conditions and quoted group names.</summary>
    [GeneratedRegex(@"(?<!\\)(?:\\\\)*(?:\\[uceGZ]|\(\?[#'(])")]
    private static partial Regex DotNetPattern();

    [GeneratedRegex(@"(?<!\\)\{(?<count>[0-9]+)(?:,(?<count>[0-9]*))?\}")]
    private static partial Regex RepeatPattern();

    [GeneratedRegex(@"\\(?<kind>[pP])(?<name>[A-Z])")]
    private static partial Regex ShortClassPattern();

    [GeneratedRegex(@"\\x\{[0-9a-fA-F]+\}")]
    private static partial Regex HexPattern();

    [GeneratedRegex(@"\\Q(?<text>.*?)(?:\\E|$)")]
    private static partial Regex QuotedPattern();
}
