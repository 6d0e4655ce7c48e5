namespace Scriban.Runtime;

/// <summary>What a caller has to know about a function to bind arguments to it.</summary>
public interface IScriptFunctionInfo
{
    int RequiredParameterCount { get; }

    int ParameterCount { get; }

    ScriptVarParamKind VarParamKind { get; }

    Type ReturnType { get; }

    /// <summary>The parameter at an index, which can be past the end when the function takes any number of arguments.</summary>
    ScriptParameterInfo GetParameterInfo(int index);
}

/// <summary>Questions about a function's parameters.</summary>
public static class ScriptFunctionInfoExtensions
{
    /// <summary>Whether a parameter takes a type; used to pass expressions on unevaluated.</summary>
    public static bool IsParameterType<T>(this IScriptFunctionInfo functionInfo, int index)
    {
        ArgumentNullException.ThrowIfNull(functionInfo);
        return typeof(T).IsAssignableFrom(functionInfo.GetParameterInfo(index).ParameterType);
    }
}
