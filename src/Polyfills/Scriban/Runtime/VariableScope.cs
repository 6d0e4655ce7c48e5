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

    public IScriptObject Variables => _variables ??= new ScriptObject();

    public IScriptObject? VariablesOrNull => _variables;

    public bool HasLoops => _loops is { Count: > 0 };

    public void EnterLoop(LoopFrame frame) => (_loops ??= []).Add(frame);

    public void ExitLoop() => _loops!.RemoveAt(_loops.Count - 1);

    public bool TryGetLoopVariable(string name, IEqualityComparer<string>? comparer, out object? value)
    {
        for (var i = (_loops?.Count ?? 0) - 1; i >= 0; i--)
            if (_loops![i].TryGet(name, comparer, out value)) return true;
        value = null;
        return false;
    }
}
