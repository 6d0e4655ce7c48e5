namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>A CronJob's schedule, as robfig/cron's ParseStandard takes it, which Kubernetes calls: five fields, or a word such as @daily.</summary>
internal static class CronSchedule
{
    private static readonly string[] Words = ["@yearly", "@annually", "@monthly", "@weekly", "@daily", "@midnight", "@hourly"];
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    private static readonly string[] Days = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

    private static readonly (string Name, int Min, int Max, string[] Names)[] Fields =
    [
        ("minute", 0, 59, []), ("hour", 0, 23, []), ("day of the month", 1, 31, []), ("month", 1, 12, Months), ("day of the week", 0, 6, Days),
    ];

    /// <summary>The first thing wrong, or null.</summary>
    public static string? Problem(string schedule)
    {
        if (schedule.Contains("TZ", StringComparison.Ordinal))
            return "a schedule takes no time zone; that is the field timeZone";
        if (schedule.StartsWith('@'))
            return Words.Contains(schedule) || (schedule.StartsWith("@every ", StringComparison.Ordinal) && GoDuration.Parse(schedule[7..]) is not null) ? null : $"'{schedule}' is no schedule; @daily and @every 1h are some";
        var fields = schedule.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (fields.Length != Fields.Length)
            return $"'{schedule}' has {fields.Length} fields; a schedule has 5: minute, hour, day of the month, month, day of the week";
        for (var i = 0; i < fields.Length; i++)
        {
            var (name, min, max, names) = Fields[i];
            if (!fields[i].Split(',', StringSplitOptions.RemoveEmptyEntries).All(range => IsRange(range, min, max, names)))
                return $"'{fields[i]}' is no {name} (from {min} to {max})";
        }
        return null;
    }

    private static bool IsRange(string text, int min, int max, string[] names)
    {
        var (range, step) = text.IndexOf('/') is >= 0 and var slash ? (text[..slash], text[(slash + 1)..]) : (text, null);
        if (step is not null && !(uint.TryParse(step, out var every) && every > 0))
            return false;
        var ends = range.Split('-');
        if (ends is ["*"] or ["?"])
            return true;
        var numbers = ends.Select(end => Number(end, min, names)).ToArray();
        return numbers.Length <= 2 && numbers.All(number => number >= min && number <= max) && numbers[0] <= numbers[^1];
    }

    private static int? Number(string text, int min, string[] names) =>
        Array.IndexOf(names, text.ToLowerInvariant()) is >= 0 and var index ? index + min : int.TryParse(text, out var number) ? number : null;
}
