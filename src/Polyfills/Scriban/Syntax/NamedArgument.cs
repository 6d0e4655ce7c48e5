namespace Scriban.Syntax;

/// <summary><c>name: value</c> in a call or loop; a name without a value is <c>true</c>.</summary>
internal sealed class NamedArgument(string name, ScriptExpression? value) : ScriptExpression
{
    /// <summary>
    /// The parameter's name as written; a function with a variable number of arguments also takes names it does not declare.
    /// </summary>
    public string Name { get; } = name;

    /// <summary>Null for a bare name, which stands for true.</summary>
    public ScriptExpression? Value { get; } = value;

    internal override object? Evaluate(TemplateContext context) => Value is null ? true : Value.Evaluate(context);
}
