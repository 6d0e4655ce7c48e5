using Scriban.Syntax;

namespace Scriban.Runtime;

/// <summary>One level of variables: an object, and before it the loops that run on this level.</summary>
internal sealed class VariableScope(IScriptObject? variables)
{
    private List<LoopFrame>? _loops;
    private IScriptObject? _variables = variables;

    /// <summary>The arguments of the function or included template that runs on this level, which <c>$</c> stands for.</summary>
    public ScriptArray? Arguments { get; set; }

    /// <summary>The block given to that function, which <c>$$</c> stands for.</summary>
    public ScriptBlockStatement? Block { get; set; }

    /// <summary>Created when first needed: many scopes hold loops or arguments only.</summary>
    public IScriptObject Variables => _variables ??= new ScriptObject();

    /// <summary>For reading, which need not create anything.</summary>
    public IScriptObject? VariablesOrNull => _variables;

    /// <summary>Lets a lookup skip levels without a running loop.</summary>
    public bool HasLoops => _loops is { Count: > 0 };

    /// <summary>Inner loops come last and hide the variables of outer ones.</summary>
    public void EnterLoop(LoopFrame frame) => (_loops ??= []).Add(frame);

    /// <summary>Leaves the innermost loop, and its variables are gone.</summary>
    public void ExitLoop() => _loops!.RemoveAt(_loops.Count - 1);

    /// <summary>Searches from the innermost loop outwards.</summary>
    public bool TryGetLoopVariable(string name, IEqualityComparer<string>? comparer, out object? value)
    {
        for (var i = (_loops?.Count ?? 0) - 1; i >= 0; i--)
            if (_loops![i].TryGet(name, comparer, out value)) return true;
        value = null;
        return false;
    }
}
