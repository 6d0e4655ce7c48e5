using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary><c>include 'name' …</c>: the text of another template.</summary>
internal sealed class IncludeFunction : IScriptCustomFunction
{
    public static readonly IncludeFunction Default = new();

    public int RequiredParameterCount => 1;

    public int ParameterCount => 1;

    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.Direct;

    public Type ReturnType => typeof(object);

    /// <summary>Only the name of the template is converted; all other arguments reach the template as they are.</summary>
    public ScriptParameterInfo GetParameterInfo(int index) =>
        index == 0 ? new ScriptParameterInfo(typeof(string), "template_name") : new ScriptParameterInfo(typeof(object), "value");

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        if (arguments.Count == 0)
        {
            throw new ScriptRuntimeException(
                callerContext?.Span ?? context.CurrentSpan,
                "Expecting at least the name of the template to include for the <include> function");
        }

        return Render(context, callerContext, context.ObjectToString(arguments[0]) ?? string.Empty, arguments);
    }

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>A loader that has no path for a name fails the call; a host that overrides the lookup may skip the template.</summary>
    public static string Render(TemplateContext context, ScriptNode? caller, string name, ScriptArray arguments)
    {
        if (context.GetTemplatePathFromName(name, caller) is not { } path) return string.Empty;
        return context.RenderTemplate(context.GetOrCreateTemplate(path, caller), arguments, caller);
    }
}
