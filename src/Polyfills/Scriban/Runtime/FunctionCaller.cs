using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>Calls a function with the arguments of a template: positional, named, expanded with <c>^</c> or piped in.</summary>
internal static class FunctionCaller
{
    /// <summary>Calls a function value with evaluated-on-demand arguments, or returns a plain value that got none.</summary>
    public static object? Call(
        TemplateContext context, ScriptNode caller, object function, bool takesPipe, ReadOnlySpan<ScriptExpression> arguments = default)
    {
        var block = context.PopBlock();
        var isPiped = takesPipe && context.Pipe.Count > 0;
        if (function is not IScriptCustomFunction target)
        {
            throw new ScriptRuntimeException(caller.Span, isPiped && caller is FunctionCall call
                ? $"Pipe expression destination `{call.Target}` is not a valid function "
                : $"Invalid target function `{function}` ({context.GetTypeName(function)})");
        }

        var expressions = arguments;
        if (isPiped)
        {
            var all = new ScriptExpression[arguments.Length + 1];
            all[0] = context.Pipe.Pop();
            arguments.CopyTo(all.AsSpan(1));
            expressions = all;
        }

        var binder = new ArgumentBinder(target, expressions.Length);
        try
        {
            foreach (var expression in expressions) Bind(context, caller, target, expression, ref binder);
            if (target.VarParamKind != ScriptVarParamKind.Direct) binder.FillUpTo(target.ParameterCount);
        }
        catch (Exception ex) when (ex is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(caller.Span, ex.Message, ex);
        }

        CheckCount(caller, target, expressions, binder);
        return Invoke(context, caller, target, binder.Values, block, expressions);
    }

    /// <summary>Calls a function with values, as the builtins do with a function they were given.</summary>
    public static object? CallWithValues(TemplateContext context, ScriptNode? caller, IScriptCustomFunction function, ScriptArray values)
    {
        var span = caller?.Span ?? context.CurrentSpan;
        var binder = new ArgumentBinder(function, values.Count);
        foreach (var value in values)
        {
            var index = binder.Values.Count;
            binder.Set(index, context.ToObject(span, value, function.GetParameterInfo(index).ParameterType));
        }

        if (function.VarParamKind != ScriptVarParamKind.None || function.ParameterCount != values.Count)
        {
            binder.FillUpTo(function.ParameterCount);
            if (binder.MissingRequired)
                throw WrongCount(After(span), binder.RequiredCount, caller, function.RequiredParameterCount);
        }

        return Invoke(context, caller, function, binder.Values, null, default);
    }

    private static void Bind(
        TemplateContext context, ScriptNode caller, IScriptCustomFunction function, ScriptExpression expression, ref ArgumentBinder binder)
    {
        var index = binder.Values.Count;
        if (expression is NamedArgument named)
        {
            index = ParameterIndex(function, named.Name);
            if (index < 0 && function.VarParamKind != ScriptVarParamKind.None)
            {
                if (!binder.Values.CanWrite(named.Name))
                {
                    throw new ScriptRuntimeException(
                        named.Span, $"Cannot pass argument {named.Name} to function. This name is not supported by this function.");
                }

                binder.Values.TrySetValue(context, caller.Span, named.Name, named.Evaluate(context), readOnly: false);
                return;
            }

            if (index < 0) index = binder.Values.Count;
        }

        if (function.GetParameterInfo(index).ParameterType == typeof(ScriptExpression))
        {
            binder.Set(index, expression is NamedArgument { Value: { } own } ? own : expression);
            return;
        }

        var value = expression.Evaluate(context);
        if (expression is UnaryExpression { ExpandsArguments: true } && value is IEnumerable items)
        {
            foreach (var item in items)
            {
                var type = function.GetParameterInfo(binder.Values.Count).ParameterType;
                binder.Set(index++, context.ToObject(caller.Span, item, type));
            }

            return;
        }

        binder.Set(index, context.ToObject(expression.Span, value, function.GetParameterInfo(index).ParameterType));
    }

    private static object? Invoke(
        TemplateContext context,
        ScriptNode? caller,
        IScriptCustomFunction function,
        ScriptArray values,
        ScriptBlockStatement? block,
        ReadOnlySpan<ScriptExpression> expressions)
    {
        if (caller is not null) context.EnterRecursive(caller);
        object? result;
        var outerCaller = context.EnterCall(caller);
        try
        {
            result = function.Invoke(context, caller, values, block);
        }
        catch (ArgumentException ex) when (ParameterIndex(function, ex.ParamName) is >= 0 and var index)
        {
            var span = index < expressions.Length ? expressions[index].Span : caller?.Span ?? context.CurrentSpan;
            throw new ScriptRuntimeException(span, ex.Message, ex);
        }
        catch (ScriptArgumentException ex)
        {
            var isKnown = ex.ArgumentIndex >= 0 && ex.ArgumentIndex < expressions.Length;
            throw new ScriptRuntimeException(
                isKnown ? expressions[ex.ArgumentIndex].Span : caller?.Span ?? context.CurrentSpan, ex.Message, ex);
        }
        catch (Exception ex) when (ex is not ScriptRuntimeException && caller is not null)
        {
            throw new ScriptRuntimeException(caller.Span, ex.Message, ex);
        }
        finally
        {
            context.ExitCall(outerCaller);
            if (caller is not null) context.ExitRecursive(caller);
        }

        context.FlowState = FlowState.None;
        return result;
    }

    private static void CheckCount(
        ScriptNode caller, IScriptCustomFunction function, ReadOnlySpan<ScriptExpression> expressions, ArgumentBinder binder)
    {
        if (binder.MissingRequired)
            throw WrongCount(After(caller.Span), binder.RequiredCount, caller, function.RequiredParameterCount);

        var count = binder.Values.Count;
        if (function.VarParamKind != ScriptVarParamKind.None || count <= function.ParameterCount) return;
        var span = count <= expressions.Length ? expressions[count - 1].Span : After(caller.Span);
        throw WrongCount(span, count, caller, function.ParameterCount);
    }

    private static ScriptRuntimeException WrongCount(SourceSpan span, int count, ScriptNode? caller, int expected) =>
        new(span, $"Invalid number of arguments `{count}` passed to `{caller}` while expecting `{expected}` arguments");

    private static SourceSpan After(SourceSpan span)
    {
        var next = span.End.NextColumn();
        return new SourceSpan(span.FileName, next, next);
    }

    private static int ParameterIndex(IScriptCustomFunction function, string? name)
    {
        if (name is null) return -1;
        for (var i = 0; i < function.ParameterCount; i++)
            if (function.GetParameterInfo(i).Name == name) return i;
        return -1;
    }
}
