using System.Reflection;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Calls a method through an invoker that the runtime compiles once.</summary>
internal sealed class MethodFunction : DynamicCustomFunction
{
    private readonly object? _target;
    private readonly MethodInvoker _invoker;
    private readonly bool _hasResult;

    /// <summary>A method with its target.</summary>
    public MethodFunction(object? target, MethodInfo method)
        : base(method)
    {
        _target = target;
        _invoker = MethodInvoker.Create(method);
        _hasResult = method.ReturnType != typeof(void);
    }

    /// <summary>A delegate, called through a compiled invoker rather than DynamicInvoke.</summary>
    public MethodFunction(Delegate function)
        : this(function, function.GetType().GetMethod("Invoke")!, function.Method)
    {
    }

    /// <summary>Parameter names and defaults are those of the method behind the delegate, unless it has hidden ones.</summary>
    private MethodFunction(object target, MethodInfo invoke, MethodInfo method)
        : base(method.GetParameters().Length == invoke.GetParameters().Length ? method : invoke)
    {
        _target = target;
        _invoker = MethodInvoker.Create(invoke);
        _hasResult = method.ReturnType != typeof(void);
    }

    public override object? Invoke(
        TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        var offset = HasSpan ? 2 : HasContext ? 1 : 0;
        var values = new object?[ParameterCount + offset];
        if (HasContext) values[0] = context;
        if (HasSpan) values[1] = callerContext?.Span ?? context.CurrentSpan;
        for (var i = 0; i < ParameterCount; i++) values[i + offset] = arguments[i];
        if (RestType is not null) values[^1] = ToRest(arguments[ParameterCount - 1], Method.GetParameters()[^1].ParameterType);
        try
        {
            var result = _invoker.Invoke(_target, values.AsSpan());
            return _hasResult ? result : null;
        }
        catch (TargetInvocationException ex) when (ex.InnerException is not null)
        {
            System.Runtime.ExceptionServices.ExceptionDispatchInfo.Capture(ex.InnerException).Throw();
            throw;
        }
    }

    private static Array ToRest(object? values, Type arrayType)
    {
        var rest = values as ScriptArray ?? [];
        var array = Array.CreateInstanceFromArrayType(arrayType, rest.Count);
        for (var i = 0; i < rest.Count; i++) array.SetValue(rest[i], i);
        return array;
    }
}
