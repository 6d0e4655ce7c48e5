namespace Scriban.Syntax;

/// <summary>A <c>$name</c> variable: seen in the page, include or function that assigns it, and nowhere else.</summary>
public class ScriptVariableLocal(string name) : ScriptVariable(name, ScriptVariableScope.Local);
