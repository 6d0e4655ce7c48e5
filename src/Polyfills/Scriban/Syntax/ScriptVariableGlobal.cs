namespace Scriban.Syntax;

/// <summary>A variable found in the loops around it, in the pushed globals from the top down, or among the builtins.</summary>
public class ScriptVariableGlobal(string name) : ScriptVariable(name, ScriptVariableScope.Global);
