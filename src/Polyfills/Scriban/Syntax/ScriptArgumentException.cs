namespace Scriban.Syntax;

/// <summary>A function refuses one of its arguments; the error is reported at that argument.</summary>
public class ScriptArgumentException(int argumentIndex, string message) : Exception(message)
{
    /// <summary>Which argument is wrong, counted from 0, so that the caller can point at it instead of the whole call.</summary>
    public int ArgumentIndex { get; } = argumentIndex;
}
