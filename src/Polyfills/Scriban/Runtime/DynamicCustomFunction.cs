using System.Reflection;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A .NET method or delegate as a function: its parameters say how arguments are converted and what may be left out.</summary>
public abstract class DynamicCustomFunction : IScriptCustomFunction
{
    public readonly MethodInfo Method;

    private readonly ScriptParameterInfo[] _parameters;

    private protected DynamicCustomFunction(MethodInfo method)
    {
        Method = method;
        var all = method.GetParameters();
        HasContext = all.Length > 0 && typeof(TemplateContext).IsAssignableFrom(all[0].ParameterType);
        HasSpan = HasContext && all.Length > 1 && all[1].ParameterType == typeof(SourceSpan);
        RestType = all.Length > 0 ? GetRestType(all[^1]) : null;

        var own = all[(HasSpan ? 2 : HasContext ? 1 : 0)..];
        _parameters = new ScriptParameterInfo[own.Length];
        for (var i = 0; i < own.Length; i++)
        {
            var type = RestType is not null && i == own.Length - 1 ? RestType : own[i].ParameterType;
            var name = own[i].Name ?? string.Empty;
            _parameters[i] = own[i].HasDefaultValue ? new ScriptParameterInfo(type, name, own[i].DefaultValue) : new ScriptParameterInfo(type, name);
        }

        RequiredParameterCount = RestType is not null ? own.Length - 1 : own.Count(parameter => !parameter.IsOptional);
    }

    public int RequiredParameterCount { get; }

    public int ParameterCount => _parameters.Length;

    public ScriptVarParamKind VarParamKind => RestType is null ? ScriptVarParamKind.None : ScriptVarParamKind.LastParameter;

    public Type ReturnType => Method.ReturnType;

    private protected bool HasContext { get; }

    private protected bool HasSpan { get; }

    /// <summary>What the last parameter is an array of, if it takes all remaining arguments.</summary>
    private protected Type? RestType { get; }

    public static DynamicCustomFunction Create(object? target, MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new MethodFunction(target, method);
    }

    public static DynamicCustomFunction Create(Delegate del)
    {
        ArgumentNullException.ThrowIfNull(del);
        return new MethodFunction(del);
    }

    public ScriptParameterInfo GetParameterInfo(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (index < _parameters.Length) return _parameters[index];
        if (RestType is not null) return _parameters[^1];
        throw new ArgumentOutOfRangeException(nameof(index), $"Argument index must be < {ParameterCount}");
    }

    public abstract object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

    public virtual ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static Type? GetRestType(ParameterInfo last)
    {
        var type = last.ParameterType;
        var takesRest = type == typeof(object[]) || type == typeof(ScriptExpression[]) || last.IsDefined(typeof(ParamArrayAttribute), false);
        return type.IsArray && takesRest ? type.GetElementType() : null;
    }
}
