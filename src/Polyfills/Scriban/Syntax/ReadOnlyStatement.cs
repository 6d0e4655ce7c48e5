namespace Scriban.Syntax;

/// <summary><c>readonly</c>: later assignments to the variable fail.</summary>
internal sealed class ReadOnlyStatement(ScriptVariable variable) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        context.SetReadOnly(variable);
        return null;
    }
}
