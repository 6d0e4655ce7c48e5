namespace Scriban.Syntax;

/// <summary>Where a variable lives.</summary>
public enum ScriptVariableScope
{
    /// <summary>Seen by everything rendered with the same context.</summary>
    Global,

    /// <summary>Starts with <c>$</c>: seen by one template or function only.</summary>
    Local,
}
