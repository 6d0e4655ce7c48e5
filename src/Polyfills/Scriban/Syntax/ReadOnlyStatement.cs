namespace Scriban.Syntax;

internal sealed class ReadOnlyStatement(ScriptVariable variable) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        context.SetReadOnly(variable);
        return null;
    }
}
