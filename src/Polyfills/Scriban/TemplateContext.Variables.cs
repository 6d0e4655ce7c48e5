using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Scriban;

public partial class TemplateContext
{
    private readonly List<VariableScope> _globals = new(4);
    private readonly List<VariableScope> _locals = new(4);
    private readonly List<(VariableScope Globals, VariableScope Locals)> _loops = [];

    /// <summary>The object pushed last, to which assignments go.</summary>
    public IScriptObject? CurrentGlobal => _globals[^1].VariablesOrNull;

    /// <summary>How many globals are pushed, the builtins included.</summary>
    public int GlobalCount => _globals.Count;

    /// <summary>The <c>$</c> variables of the page, function or include that runs.</summary>
    internal VariableScope CurrentLocal => _locals[^1];

    /// <summary>Whether any loop is running, here or in a caller.</summary>
    internal bool IsInLoop => _loops.Count > 0;

    /// <summary>Makes the members of an object variables, over those of the objects pushed before. Local variables start anew.</summary>
    public void PushGlobal(IScriptObject scriptObject)
    {
        PushGlobalOnly(scriptObject);
        PushLocal();
    }

    /// <summary>Removes the object pushed last and its local variables; the builtins cannot be removed.</summary>
    public IScriptObject PopGlobal()
    {
        var popped = PopGlobalOnly();
        PopLocal();
        return popped;
    }

    /// <summary>Starts a scope of <c>$</c> variables without globals of its own.</summary>
    public void PushLocal() => _locals.Add(new VariableScope(null));

    /// <summary>Ends the scope started last.</summary>
    public void PopLocal() => Pop(_locals, nameof(PopLocal));

    /// <summary>The variable's value; a function is returned, not called.</summary>
    public object? GetValue(ScriptVariable variable)
    {
        ArgumentNullException.ThrowIfNull(variable);
        return LookUp(variable);
    }

    /// <summary>Assigns; a read-only variable is an error.</summary>
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

    /// <summary>Removes the variable from the innermost scope only.</summary>
    public void DeleteValue(ScriptVariable variable) => StoreForWrite(variable).Remove(variable.Name);

    /// <summary>Protects the variable from assignments, or lifts the protection.</summary>
    public void SetReadOnly(ScriptVariable variable, bool isReadOnly = true) =>
        StoreForWrite(variable).SetReadOnly(variable.Name, isReadOnly);

    /// <summary>Globals without new local variables.</summary>
    internal void PushGlobalOnly(IScriptObject scriptObject)
    {
        ArgumentNullException.ThrowIfNull(scriptObject);
        _globals.Add(new VariableScope(scriptObject));
    }

    /// <summary>Undoes that.</summary>
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

    /// <summary>Ends the loop entered last, in the scope it was entered in.</summary>
    internal void ExitLoop()
    {
        var (globals, locals) = Pop(_loops, nameof(ExitLoop));
        globals.ExitLoop();
        locals.ExitLoop();
        if (!IsInLoop) _loopStep = 0;
    }

    /// <summary>Finds a variable for a node; strict contexts fail when there is none.</summary>
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

    /// <summary>From the top of the stack down: loop variables of a level before its object.</summary>
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
