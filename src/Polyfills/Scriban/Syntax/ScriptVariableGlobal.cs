namespace Scriban.Syntax;

public class ScriptVariableGlobal(string name) : ScriptVariable(name, ScriptVariableScope.Global);
