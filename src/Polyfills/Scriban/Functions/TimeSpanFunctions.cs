namespace Scriban.Functions;

/// <summary>The functions of <c>timespan</c>.</summary>
internal static class TimeSpanFunctions
{
    public static FunctionGroup Create()
    {
        var group = new FunctionGroup("timespan");
        group.SetValue("zero", TimeSpan.Zero, readOnly: false);
        group.Define<double>("from_days", "days", (_, days) => TimeSpan.FromDays(days));
        group.Define<double>("from_hours", "hours", (_, hours) => TimeSpan.FromHours(hours));
        group.Define<double>("from_minutes", "minutes", (_, minutes) => TimeSpan.FromMinutes(minutes));
        group.Define<double>("from_seconds", "seconds", (_, seconds) => TimeSpan.FromSeconds(seconds));
        group.Define<double>("from_milliseconds", "millis", (_, millis) => TimeSpan.FromMilliseconds(millis));
        group.Define<string>("parse", "text", (_, text) => TimeSpan.Parse(text));
        return group;
    }
}
