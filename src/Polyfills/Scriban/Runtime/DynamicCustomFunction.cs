using System.Reflection;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>A .NET method or delegate as a function: its parameters say how arguments are converted and what may be left out.</summary>
public abstract class DynamicCustomFunction : IScriptCustomFunction
{
    /// <summary>The wrapped .NET method, also for a delegate.</summary>
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
            _parameters[i] = own[i].HasDefaultValue
                ? new ScriptParameterInfo(type, name, own[i].DefaultValue)
                : new ScriptParameterInfo(type, name);
        }

        RequiredParameterCount = RestType is not null ? own.Length - 1 : own.Count(parameter => !parameter.IsOptional);
    }

    /// <summary>Parameters a template has to give: not the context, the span, optional ones or the variable one.</summary>
    public int RequiredParameterCount { get; }

    /// <summary>The parameters a template can give, the variable one included.</summary>
    public int ParameterCount => _parameters.Length;

    /// <summary>A trailing array parameter takes all remaining arguments.</summary>
    public ScriptVarParamKind VarParamKind => RestType is null ? ScriptVarParamKind.None : ScriptVarParamKind.LastParameter;

    /// <summary>The method's own; void writes nothing.</summary>
    public Type ReturnType => Method.ReturnType;

    /// <summary>Whether the method begins with the context, which it is given besides the template's arguments.</summary>
    private protected bool HasContext { get; }

    /// <summary>Whether the method also wants to know where it is called.</summary>
    private protected bool HasSpan { get; }

    /// <summary>What the last parameter is an array of, if it takes all remaining arguments.</summary>
    private protected Type? RestType { get; }

    /// <summary>Wraps a method; the target is null for a static one.</summary>
    public static DynamicCustomFunction Create(object? target, MethodInfo method)
    {
        ArgumentNullException.ThrowIfNull(method);
        return new MethodFunction(target, method);
    }

    /// <summary>Wraps a delegate, closures included.</summary>
    public static DynamicCustomFunction Create(Delegate del)
    {
        ArgumentNullException.ThrowIfNull(del);
        return new MethodFunction(del);
    }

    /// <summary>The parameter that takes the argument at an index, past the end the variable one's item.</summary>
    public ScriptParameterInfo GetParameterInfo(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        if (index < _parameters.Length) return _parameters[index];
        if (RestType is not null) return _parameters[^1];
        throw new ArgumentOutOfRangeException(nameof(index), $"Argument index must be < {ParameterCount}");
    }

    /// <summary>Calls the method with arguments that were converted to its parameter types before.</summary>
    public abstract object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement);

    /// <summary>Completes at once: rendering here is synchronous.</summary>
    public virtual ValueTask<object?> InvokeAsync(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        new(Invoke(context, callerContext, arguments, blockStatement));

    private static Type? GetRestType(ParameterInfo last)
    {
        var type = last.ParameterType;
        var takesRest = type == typeof(object[]) || type == typeof(ScriptExpression[]) || last.IsDefined(
            typeof(ParamArrayAttribute), false);
        return type.IsArray && takesRest ? type.GetElementType() : null;
    }
}
