namespace Scriban.Syntax;

/// <summary>A constant, boxed once at parsing time.</summary>
internal sealed class LiteralExpression(object? value) : ScriptExpression
{
    /// <summary>The boxed value; null for the literal <c>null</c>.</summary>
    public object? Value { get; } = value;

    internal override object? Evaluate(TemplateContext context) => Value;
}
