using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Copies the members of an object to <c>this</c>, except over members that are read-only.</summary>
internal sealed class ImportStatement(ScriptExpression expression) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        var value = expression.Evaluate(context);
        if (value is null) return null;
        if (value is not ScriptObject source)
        {
            throw new ScriptRuntimeException(
                expression.Span, $"Unexpected value `{value.GetType()}` for import. Expecting an plain script object.");
        }

        var target = context.CurrentGlobal ?? throw new ScriptRuntimeException(Span, "No current global to import this object");
        foreach (var (name, member) in source)
            if (target.CanWrite(name)) target.TrySetValue(context, expression.Span, name, member, readOnly: false);
        return null;
    }
}
