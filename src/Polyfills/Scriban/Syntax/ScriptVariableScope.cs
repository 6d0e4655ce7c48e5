namespace Scriban.Syntax;

public enum ScriptVariableScope
{
    /// <summary>Seen by everything rendered with the same context.</summary>
    Global,

    /// <summary>Starts with <c>$</c>: seen by one template or function only.</summary>
    Local,
}
