using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace GitOpsGen.Core.Rendering;

/// <summary>Scriban's <c>include</c>, whose result is YAML and not a string to quote.</summary>
/// <param name="include">Scriban's own function, which does the work.</param>
internal sealed class YamlInclude(IScriptCustomFunction include) : IScriptCustomFunction
{
    public int RequiredParameterCount => include.RequiredParameterCount;

    public int ParameterCount => include.ParameterCount;

    public ScriptVarParamKind VarParamKind => include.VarParamKind;

    public Type ReturnType => typeof(YamlFragment);

    public ScriptParameterInfo GetParameterInfo(int index) => include.GetParameterInfo(index);

    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Wrap(include.Invoke(context, callerContext, arguments, blockStatement));

    public async ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        Wrap(await include.InvokeAsync(context, callerContext, arguments, blockStatement));

    private static YamlFragment? Wrap(object? rendered) => rendered is string text ? new YamlFragment(text) : null;
}
