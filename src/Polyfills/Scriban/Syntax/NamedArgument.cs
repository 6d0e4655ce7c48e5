namespace Scriban.Syntax;

/// <summary><c>name: value</c> in a call or loop; a name without a value is <c>true</c>.</summary>
internal sealed class NamedArgument(string name, ScriptExpression? value) : ScriptExpression
{
    public string Name { get; } = name;

    public ScriptExpression? Value { get; } = value;

    internal override object? Evaluate(TemplateContext context) => Value is null ? true : Value.Evaluate(context);
}
