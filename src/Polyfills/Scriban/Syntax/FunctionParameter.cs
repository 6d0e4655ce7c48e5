using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>How a declared parameter takes its argument; the order in a declaration is the order here.</summary>
internal enum FunctionParameterKind
{
    Required,
    Optional,

    /// <summary>Takes all remaining arguments as a list.</summary>
    Rest,
}

/// <summary>A parameter in <c>func f(a, b = 1, c...)</c>. A default of null counts as none.</summary>
internal sealed record FunctionParameter(string Name, FunctionParameterKind Kind, object? DefaultValue = null)
{
    public ScriptParameterInfo Info { get; } = DefaultValue is null
        ? new ScriptParameterInfo(typeof(object), Name)
        : new ScriptParameterInfo(typeof(object), Name, DefaultValue);
}
