using System.Collections;
using System.Globalization;
using System.Text.Json;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions of <c>object</c>.</summary>
internal static class ObjectFunctions
{
    public static FunctionGroup Create()
    {
        var group = new FunctionGroup("object");
        group.Define<object?, object?>("default", "value default", (_, value, @default) => value is null or "" ? @default : value);
        group.Define<object?>("eval", "value", (c, value) => Evaluate(c, value, EvaluateExpression));
        group.Define<object?>("eval_template", "value", (c, value) => Evaluate(c, value, EvaluateTemplate));
        group.Define<object?, string?, string?>("format", "value format culture", Format, [null]);
        group.Define<IDictionary<string, object?>?, string?>("has_key", "value key", (_, value, key) => Has(value, key, out var _));
        group.Define<IDictionary<string, object?>?, string?>(
            "has_value", "value key", (_, value, key) => Has(value, key, out var member) && member is not null);
        group.Define<object?>("keys", "value", (c, value) => Keys(c, value));
        group.Define<object?>("size", "value", (c, value) => value is string text ? text.Length : ArrayItems.Size(c, value as IEnumerable));
        group.Define<object?>("typeof", "value", (_, value) => ObjectTypes.TypeOf(value));
        group.Define<object?>("kind", "value", (c, value) => value is null ? null : c.Context.GetTypeName(value));
        group.Define<object?>("values", "value", (c, value) => Values(c, value));
        group.Define<string>("from_json", "json", (_, json) => FromJson(json));
        group.Define<object?>("to_json", "value", (c, value) => JsonText.Of(c, value));
        return group;
    }

    /// <summary>Text is evaluated, a function is called, anything else is its own value.</summary>
    private static object? Evaluate(CallSite site, object? value, Func<CallSite, string, object?> evaluate)
    {
        if (value is IScriptCustomFunction function) return FunctionCaller.Call(site.Context, site.Caller!, function, takesPipe: false);
        if (value is not string text) return value;
        try
        {
            return evaluate(site, text);
        }
        catch (Exception ex)
        {
            throw new ArgumentException(ex.Message, nameof(value), ex);
        }
    }

    /// <summary>A single statement is evaluated on its own, so that it prints nothing by itself.</summary>
    private static object? EvaluateExpression(CallSite site, string text)
    {
        var template = Template.Parse(text, lexerOptions: new LexerOptions { Mode = ScriptMode.ScriptOnly });
        if (template.HasErrors) throw site.Error(template.Messages.ToString());
        return template.Page?.Body?.Nodes is [var single] ? single.Evaluate(site.Context) : template.Page?.Evaluate(site.Context);
    }

    /// <summary>The template writes to an output of its own, with the variables of the caller.</summary>
    private static string EvaluateTemplate(CallSite site, string text)
    {
        var output = new StringBuilderOutput();
        site.Context.PushOutput(output);
        try
        {
            Template.Parse(text).Page?.Evaluate(site.Context);
        }
        finally
        {
            site.Context.PopOutput();
        }

        return output.ToString();
    }

    private static string Format(CallSite site, object? value, string? format, string? culture) => value switch
    {
        null => string.Empty,
        IFormattable formattable => formattable.ToString(
            format ?? string.Empty, culture is null ? site.Context.CurrentCulture : new CultureInfo(culture)),
        _ => throw site.Error($"Unexpected `{value}`. Must be a formattable object"),
    };

    /// <summary>Finds a member even if it is null.</summary>
    private static bool Has(IDictionary<string, object?>? value, string? key, out object? member)
    {
        member = null;
        return value is not null && key is not null && value.TryGetValue(key, out member);
    }

    /// <summary>The members that a template sees; none of a function.</summary>
    private static ScriptArray Keys(CallSite site, object? value) => value switch
    {
        null or IScriptCustomFunction and not IDictionary => [],
        IDictionary dictionary => Counted(site, dictionary.Keys),
        IDictionary<string, object?> dictionary => Counted(site, dictionary.Keys),
        _ => Counted(site, site.Context.GetMemberAccessor(value).GetMembers(site.Context, value)),
    };

    /// <summary>The values in the order of the keys.</summary>
    private static ScriptArray Values(CallSite site, object? value)
    {
        if (value is IDictionary<string, object?> dictionary) return Counted(site, dictionary.Values);
        if (value is null or IScriptCustomFunction) return [];
        var accessor = site.Context.GetMemberAccessor(value);
        return Counted(site, accessor.GetMembers(site.Context, value).Select(member =>
        {
            accessor.TryGetValue(site.Context, site.Span, value, member, out var item);
            return item;
        }));
    }

    /// <summary>Every item counts towards the loop limit.</summary>
    private static ScriptArray Counted(CallSite site, IEnumerable items) => new(Sequences.Steps(site.Context, site.Span, items));

    /// <summary>The values do not depend on the parsed document, which is freed here.</summary>
    private static object? FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonImport.ToValue(document.RootElement);
    }
}
