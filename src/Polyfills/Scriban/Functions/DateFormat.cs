using System.Globalization;
using System.Text;

namespace Scriban.Functions;

/// <summary>Dates by patterns as of strftime.</summary>
internal static class DateFormat
{
    /// <summary>Writes a date; <c>%g</c> alone stands for the <paramref name="usual"/> pattern.</summary>
    public static string Format(DateTime date, string pattern, string usual, CultureInfo culture)
    {
        if (pattern == "%g") pattern = "%g " + usual;
        var text = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '%' || i == pattern.Length - 1)
            {
                text.Append(pattern[i]);
                continue;
            }

            i++;
            if (pattern[i] == 'g') culture = CultureInfo.InvariantCulture;
            else text.Append(Part(pattern[i], date, culture));
        }

        return text.ToString();
    }

    /// <summary>The .NET pattern for a letter; null where there is none, so that it can be printed but not parsed.</summary>
    public static string? DotNetPattern(char letter) => letter switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' or 'B' => "MMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'e' => "%d",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'k' => "%H",
        'l' => "%h",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'N' => "fffffff00",
        'p' or 'P' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => null,
    };

    /// <summary>Whether the letter means anything; an unknown one stays in the text with its percent sign.</summary>
    public static bool IsKnown(char letter) => DotNetPattern(letter) is not null || letter is
        'C' or 'j' or 'n' or 's' or 't' or 'u' or 'U' or 'v' or 'V' or 'W' or 'w' or '%';

    /// <summary>What one letter prints. Some are padded with spaces, and some have no .NET pattern at all.</summary>
    private static string Part(char letter, DateTime date, CultureInfo culture) => letter switch
    {
        'B' => date.ToString("MMMM", culture),
        'e' or 'k' or 'l' => date.ToString(DotNetPattern(letter), culture).PadLeft(2),
        'P' => date.ToString("tt", culture).ToLowerInvariant(),
        'C' => (date.Year / 100).ToString("D2", culture),
        'j' => date.DayOfYear.ToString("D3", culture),
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        's' => ((date.ToUniversalTime().Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(culture),
        'u' => (date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek).ToString(culture),
        'w' => ((int)date.DayOfWeek).ToString(culture),
        'U' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday),
        'V' => Week(date, culture, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday),
        'W' => Week(date, culture, culture.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday),
        'v' => $"{date.Day,2}-{date.ToString("MMM", CultureInfo.InvariantCulture).ToUpperInvariant()}-{date.Year:D4}",
        _ => DotNetPattern(letter) is { } pattern ? date.ToString(pattern, culture) : $"%{letter}",
    };

    /// <summary>The number of the week in two digits.</summary>
    private static string Week(DateTime date, CultureInfo culture, CalendarWeekRule rule, DayOfWeek first) =>
        culture.Calendar.GetWeekOfYear(date, rule, first).ToString("D2", culture);
}
