using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GitOpsGen.Core.Rendering;

/// <summary>Stands where Scriban has a function of the time or of chance: the same config gives the same bytes, whoever's template it is.</summary>
/// <param name="name">For the message, such as <c>date.now</c>.</param>
internal sealed class UnrepeatableFunction(string name) : IScriptCustomFunction
{
    public int RequiredParameterCount => 0;

    public int ParameterCount => 0;

    // It takes whatever it is given, so that the message is about the function and not about its arguments.
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    /// <summary>Replaces these functions in one context.</summary>
    public static void ReplaceIn(TemplateContext context)
    {
        Replace(context, "date", "now");
        Replace(context, "math", "random", "uuid");
    }

    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), "value");

    public object Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        throw new ScriptRuntimeException(callerContext?.Span ?? context.CurrentSpan, $"{name} gives something else at every run, and a config must always give the same files; put the value into the config");

    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static void Replace(TemplateContext context, string group, params ReadOnlySpan<string> names)
    {
        var own = (ScriptObject)((ScriptObject)context.BuiltinObject[group]!).Clone(true);
        foreach (var name in names)
            own.SetValue(name, new UnrepeatableFunction($"{group}.{name}"), readOnly: true);
        context.BuiltinObject.SetValue(group, own, readOnly: true);
    }
}
