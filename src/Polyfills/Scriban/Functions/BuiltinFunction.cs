using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban.Functions;

/// <summary>
/// A function of the standard library: parameters are declared rather than reflected, so that a call is one delegate call.
/// </summary>
internal sealed class BuiltinFunction : IScriptCustomFunction
{
    private readonly ScriptParameterInfo[] _parameters;
    private readonly Func<CallSite, ScriptArray, object?> _body;

    /// <summary>Every parameter before the first one with a default is required.</summary>
    public BuiltinFunction(ScriptParameterInfo[] parameters, ScriptVarParamKind kind, Func<CallSite, ScriptArray, object?> body)
    {
        _parameters = parameters;
        _body = body;
        VarParamKind = kind;
        var required = Array.FindIndex(parameters, parameter => parameter.HasDefaultValue);
        RequiredParameterCount = required >= 0 ? required
            : kind == ScriptVarParamKind.LastParameter ? parameters.Length - 1
            : parameters.Length;
    }

    public int RequiredParameterCount { get; }

    public int ParameterCount => _parameters.Length;

    public ScriptVarParamKind VarParamKind { get; }

    public Type ReturnType => typeof(object);

    /// <summary>An index past the last parameter is an error, which stands for too many arguments.</summary>
    public ScriptParameterInfo GetParameterInfo(int index)
    {
        if (index < _parameters.Length) return _parameters[index];
        if (VarParamKind == ScriptVarParamKind.LastParameter) return _parameters[^1];
        throw new ArgumentOutOfRangeException(nameof(index), $"Argument index must be < {ParameterCount}");
    }

    public object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        _body(new CallSite(context, callerContext), arguments);

    public ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));
}
