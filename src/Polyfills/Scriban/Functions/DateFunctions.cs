using System.Globalization;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>The functions of <c>date</c>, which is a function itself: <c>date '2016/01/05'</c> parses.</summary>
internal sealed class DateFunctions : FunctionGroup, IScriptCustomFunction
{
    private const string DefaultFormat = "%d %b %Y";

    /// <summary>All functions take local time, except <c>utc_now</c>.</summary>
    public DateFunctions()
        : base("date")
    {
        Define("now", _ => DateTime.Now);
        Define("utc_now", _ => DateTime.UtcNow);
        Define<DateTime, double>("add_days", "date days", (_, date, days) => date.AddDays(days));
        Define<DateTime, int>("add_months", "date months", (_, date, months) => date.AddMonths(months));
        Define<DateTime, int>("add_years", "date years", (_, date, years) => date.AddYears(years));
        Define<DateTime, double>("add_hours", "date hours", (_, date, hours) => date.AddHours(hours));
        Define<DateTime, double>("add_minutes", "date minutes", (_, date, minutes) => date.AddMinutes(minutes));
        Define<DateTime, double>("add_seconds", "date seconds", (_, date, seconds) => date.AddSeconds(seconds));
        Define<DateTime, double>("add_milliseconds", "date millis", (_, date, millis) => date.AddMilliseconds(millis));
        Define<string?, string?, string?>(
            "parse", "text pattern culture",
            (c, text, pattern, culture) => DateParser.Parse(c.Context, text, pattern, culture), [null, null]);
        Define<string?, string?, string?, string?, string?>(
            "parse_to_string",
            "text output_pattern output_culture input_pattern input_culture",
            DateParser.ParseToString,
            [null, null, null, null]);
        SetValue("default_format", DefaultFormat, readOnly: true);
        SetValue("format", DefaultFormat, readOnly: false);
        Define<DateTime?, string?, string?>("to_string", "date pattern culture", ToText, [null]);
    }

    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    /// <summary>What <c>date.format</c> was set to, if it was set to a text.</summary>
    private string Pattern =>
        TryGetValue(TemplateContext.Detached, default, "format", out var format) && format is string text ? text : DefaultFormat;

    /// <summary>The text of a date where a template just prints it.</summary>
    public string Format(DateTime date, CultureInfo culture) => DateFormat.Format(date, Pattern, Pattern, culture);

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "text");

    /// <summary>Without arguments it is the group itself, so that <c>date.parse</c> finds its member.</summary>
    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        arguments.Count switch
        {
            0 => this,
            1 => DateParser.Parse(context, context.ObjectToString(arguments[0]), null, null),
            _ => throw new ScriptRuntimeException(
                callerContext?.Span ?? context.CurrentSpan,
                $"Invalid number of parameters `{arguments.Count}` for `date` object/function."),
        };

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>The usual pattern of <c>%g</c> is that of the context the function is called in.</summary>
    private static string? ToText(CallSite site, DateTime? date, string? pattern, string? culture)
    {
        ArgumentNullException.ThrowIfNull(pattern);
        var format = culture is null ? site.Context.CurrentCulture : CultureInfo.GetCultureInfo(culture);
        if (date is null) return null;
        var usual = site.Context.BuiltinObject.TryGetValue(site.Context, site.Span, "date", out var dates) && dates is DateFunctions own
            ? own.Pattern
            : DefaultFormat;
        return DateFormat.Format(date.Value, pattern, usual, format);
    }
}
