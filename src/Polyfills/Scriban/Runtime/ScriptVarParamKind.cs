namespace Scriban.Runtime;

/// <summary>Whether a function takes more arguments than it has parameters.</summary>
public enum ScriptVarParamKind
{
    None,

    /// <summary>The function gets all arguments as they are.</summary>
    Direct,

    /// <summary>The last parameter is a list of the remaining arguments.</summary>
    LastParameter,
}
