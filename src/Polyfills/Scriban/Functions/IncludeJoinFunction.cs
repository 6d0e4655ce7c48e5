using System.Collections;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary><c>include_join names separator begin end</c>: several templates, with something between, before and after them.</summary>
internal sealed class IncludeJoinFunction : IScriptCustomFunction
{
    public static readonly IncludeJoinFunction Default = new();

    /// <summary>A separator that starts with this names a template itself.</summary>
    private const string TemplatePrefix = "tpl:";

    private static readonly ScriptParameterInfo[] Parameters =
    [
        new(typeof(IList), "template_names"),
        new(typeof(string), "separator"),
        new(typeof(string), "prefix"),
        new(typeof(string), "suffix"),
    ];

    public int RequiredParameterCount => 2;

    public int ParameterCount => 4;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    public ScriptParameterInfo GetParameterInfo(int index) =>
        index < Parameters.Length ? Parameters[index] : new ScriptParameterInfo(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count < 2)
        {
            throw new ScriptRuntimeException(
                callerContext?.Span ?? context.CurrentSpan,
                "Expecting at least the separator and components to include for the <include_join> function.");
        }

        if (Names(context, arguments[0]) is not { } names) return string.Empty;

        string Part(object? text) => context.ObjectToString(text) switch
        {
            null => string.Empty,
            var name when name.StartsWith(TemplatePrefix, StringComparison.Ordinal) =>
                IncludeFunction.Render(context, callerContext, name[TemplatePrefix.Length..], arguments),
            var plain => plain,
        };

        var (separator, prefix, suffix) = (Part(arguments[1]), Part(arguments[2]), Part(arguments[3]));
        var parts = names.Select(name => IncludeFunction.Render(context, callerContext, name, arguments));
        return prefix + string.Join(separator, parts) + suffix;
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>The names in an array, without empty ones, or a list of texts from .NET as it is; null for any other list.</summary>
    private static IEnumerable<string>? Names(TemplateContext context, object? value) => value is ScriptArray array
        ? array.Select(name => context.ObjectToString(name)).OfType<string>().Where(name => name.Length > 0)
        : value as IEnumerable<string>;
}
