using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Scriban.Functions;

/// <summary>Reads dates, with or without a pattern.</summary>
internal static partial class DateParser
{
    /// <summary>The local time a text names; the first instant of year 1 where it does not name any.</summary>
    public static DateTime? Parse(TemplateContext context, string? text, string? pattern, string? culture)
    {
        if (string.IsNullOrEmpty(text)) return null;
        var inputCulture = culture is null ? context.CurrentCulture : CultureInfo.GetCultureInfo(culture);
        var format = pattern is null ? null : ToDotNet(pattern, ref inputCulture);
        var hasZone = Offset().IsMatch(text) || text.TrimEnd().EndsWith('Z') || text.TrimEnd().EndsWith('z');
        if (hasZone)
        {
            var isParsed = format is null
                ? DateTimeOffset.TryParse(text, inputCulture, DateTimeStyles.None, out var instant)
                : DateTimeOffset.TryParseExact(text, format, inputCulture, DateTimeStyles.None, out instant);
            return isParsed ? instant.LocalDateTime : default(DateTime);
        }

        var isDate = format is null
            ? DateTime.TryParse(text, inputCulture, DateTimeStyles.AssumeLocal, out var date)
            : DateTime.TryParseExact(text, format, inputCulture, DateTimeStyles.AssumeLocal, out date);
        return isDate ? date : default(DateTime);
    }

    /// <summary>Reads by one pattern and writes by another; only patterns that can be read are allowed for both.</summary>
    public static object? ParseToString(
        CallSite site, string? text, string? outputPattern, string? outputCulture, string? inputPattern, string? inputCulture)
    {
        if (Parse(site.Context, text, inputPattern, inputCulture) is not { } date) return null;
        if (outputPattern is null) return date.ToString("%d %b %Y");
        var culture = outputCulture is null ? site.Context.CurrentCulture : CultureInfo.GetCultureInfo(outputCulture);
        var format = ToDotNet(outputPattern, ref culture);
        return date.ToString(format, culture);
    }

    /// <summary>The .NET pattern for a pattern of a template; <c>%g</c> in it selects the invariant culture.</summary>
    private static string ToDotNet(string pattern, ref CultureInfo culture)
    {
        var format = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            var letter = i + 1 < pattern.Length ? pattern[i + 1] : '\0';
            if (pattern[i] != '%' || letter == '\0')
            {
                format.Append(pattern[i]);
                continue;
            }

            i++;
            if (letter == 'g') culture = CultureInfo.InvariantCulture;
            else if (DateFormat.DotNetPattern(letter) is { } part) format.Append(part);
            else if (!DateFormat.IsKnown(letter)) format.Append('%').Append(letter);
            else throw new ArgumentException($"The pattern %{letter} is not supported for the parse method", nameof(pattern));
        }

        return format.ToString();
    }

    /// <summary>A text with an offset, such as <c>+01:00</c>, is converted to local time.</summary>
    [GeneratedRegex(@"\+\d", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Offset();
}
