namespace Scriban.Syntax;

public class ScriptVariableLocal(string name) : ScriptVariable(name, ScriptVariableScope.Local);
