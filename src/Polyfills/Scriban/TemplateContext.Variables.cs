using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly List<VariableScope> _globals = new(4);
    private readonly List<VariableScope> _locals = new(4);
    private readonly List<(VariableScope Globals, VariableScope Locals)> _loops = [];

    public IScriptObject? CurrentGlobal => _globals[^1].VariablesOrNull;

    public int GlobalCount => _globals.Count;

    internal VariableScope CurrentLocal => _locals[^1];

    internal bool IsInLoop => _loops.Count > 0;

    /// <summary>Makes the members of an object variables, over those of the objects pushed before. Local variables start anew.</summary>
    public void PushGlobal(IScriptObject scriptObject)
    {
        PushGlobalOnly(scriptObject);
        PushLocal();
    }

    public IScriptObject PopGlobal()
    {
        var popped = PopGlobalOnly();
        PopLocal();
        return popped;
    }

    public void PushLocal() => _locals.Add(new VariableScope(null));

    public void PopLocal() => Pop(_locals, nameof(PopLocal));

    public object? GetValue(ScriptVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return LookUp(variable);
    }

    public void SetValue(ScriptVariable variable, object? value, bool asReadOnly = false) =>
        SetValue(variable, value, asReadOnly, force: false);

    /// <summary>Sets a variable; with <paramref name="force"/> even one that is read-only.</summary>
    public void SetValue(ScriptVariable variable, object? value, bool asReadOnly, bool force)
    {
        var store = StoreForWrite(variable);
        if (force) store.Remove(variable.Name);
        if (!store.TrySetValue(this, variable.Span, variable.Name, value, asReadOnly) && !force)
            throw new ScriptRuntimeException(variable.Span, $"Cannot set value on the readonly variable `{variable.Name}`");
    }

    public void DeleteValue(ScriptVariable variable) => StoreForWrite(variable).Remove(variable.Name);

    public void SetReadOnly(ScriptVariable variable, bool isReadOnly = true) => StoreForWrite(variable).SetReadOnly(variable.Name, isReadOnly);

    internal void PushGlobalOnly(IScriptObject scriptObject)
    {
        ArgumentNullException.ThrowIfNull(scriptObject);
        _globals.Add(new VariableScope(scriptObject));
    }

    internal IScriptObject PopGlobalOnly()
    {
        if (_globals.Count == 1) throw new InvalidOperationException("Unexpected PopGlobal() not matching a PushGlobal");
        return Pop(_globals, nameof(PopGlobal)).Variables;
    }

    /// <summary>The item of a loop can be a global or a local variable, so both levels know about the loop.</summary>
    internal void EnterLoop(LoopFrame frame)
    {
        _globals[^1].EnterLoop(frame);
        CurrentLocal.EnterLoop(frame);
        _loops.Add((_globals[^1], CurrentLocal));
    }

    internal void ExitLoop()
    {
        var (globals, locals) = Pop(_loops, nameof(ExitLoop));
        globals.ExitLoop();
        locals.ExitLoop();
        if (!IsInLoop) _loopStep = 0;
    }

    internal object? LookUp(ScriptVariable variable)
    {
        var found = variable.Scope == ScriptVariableScope.Global
            ? TryGetGlobal(variable.Span, variable.Name, out var value)
            : TryGetLocal(variable, out value);
        if (found || TryGetVariable?.Invoke(this, variable.Span, variable, out value) == true) return value;
        if (StrictVariables)
            throw new ScriptRuntimeException(variable.Span, $"The variable or function `{variable.Name}` was not found");
        return value;
    }

    internal bool TryGetGlobal(SourceSpan span, string name, out object? value)
    {
        for (var i = _globals.Count - 1; i >= 0; i--)
        {
            var scope = _globals[i];
            if (scope.HasLoops && scope.TryGetLoopVariable(name, _comparer, out value)) return true;
            if (scope.Variables.TryGetValue(this, span, name, out value)) return true;
        }

        value = null;
        return false;
    }

    private bool TryGetLocal(ScriptVariable variable, out object? value)
    {
        var scope = CurrentLocal;
        value = variable.Name switch
        {
            "$" => scope.Arguments,
            "$$" => scope.Block,
            _ => null,
        };
        if (value is not null) return true;

        if (scope.HasLoops && scope.TryGetLoopVariable(variable.Name, _comparer, out value)) return true;
        return scope.VariablesOrNull is { } locals && locals.TryGetValue(this, variable.Span, variable.Name, out value);
    }

    private IScriptObject StoreForWrite(ScriptVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        if (variable.Scope == ScriptVariableScope.Local) return CurrentLocal.Variables;
        var store = _globals[^1].Variables;
        if (store.CanWrite(variable.Name)) return store;
        var kind = store == BuiltinObject ? "builtin " : string.Empty;
        throw new ScriptRuntimeException(variable.Span, $"Cannot set the {kind}readonly variable `{variable.Name}`");
    }
}
