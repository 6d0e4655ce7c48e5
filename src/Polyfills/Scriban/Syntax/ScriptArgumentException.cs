namespace Scriban.Syntax;

/// <summary>A function refuses one of its arguments; the error is reported at that argument.</summary>
public class ScriptArgumentException(int argumentIndex, string message) : Exception(message)
{
    public int ArgumentIndex { get; } = argumentIndex;
}
