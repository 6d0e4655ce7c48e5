using System.Numerics;

namespace Scriban.Runtime;

/// <summary>Collects the argument values of one call in the order of the parameters.</summary>
internal struct ArgumentBinder(IScriptCustomFunction function, int capacity)
{
    private ulong _given;

    /// <summary>The arguments by position, defaults filled in.</summary>
    public ScriptArray Values { get; } = new(capacity);

    /// <summary>Whether a parameter without a default was given nothing.</summary>
    public readonly bool MissingRequired => (_given & RequiredMask) != RequiredMask;

    /// <summary>How many of the required parameters have a value.</summary>
    public readonly int RequiredCount => BitOperations.PopCount(_given & RequiredMask);

    private readonly ulong RequiredMask => (1UL << function.RequiredParameterCount) - 1;

    /// <summary>Puts an argument in its place and marks the parameter as given.</summary>
    public void Set(int index, object? value)
    {
        if (index > Values.Count) FillUpTo(index + 1);
        if (index < function.ParameterCount) _given |= 1UL << index;

        var last = function.ParameterCount - 1;
        if (function.VarParamKind != ScriptVarParamKind.LastParameter || index < last)
        {
            Values[index] = value;
            return;
        }

        if (Values[last] is not ScriptArray rest) Values[last] = rest = new ScriptArray();
        rest.Add(value);
    }

    /// <summary>Gives every parameter before <paramref name="count"/> that was left out its default.</summary>
    public void FillUpTo(int count)
    {
        var end = Math.Min(count, function.ParameterCount);
        for (var i = Values.Count; i < end; i++)
        {
            var parameter = function.GetParameterInfo(i);
            if (parameter.HasDefaultValue) _given |= 1UL << i;
            var isRest = function.VarParamKind == ScriptVarParamKind.LastParameter && i == function.ParameterCount - 1;
            Values[i] = parameter.HasDefaultValue ? parameter.DefaultValue : isRest ? new ScriptArray() : null;
        }
    }
}
