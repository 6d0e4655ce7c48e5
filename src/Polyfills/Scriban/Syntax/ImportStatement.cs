using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Copies the members of an object to <c>this</c> with their read-only marks, except over members that are read-only.</summary>
internal sealed class ImportStatement(ScriptExpression expression) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        var value = expression.Evaluate(context);
        if (value is null) return null;
        if (value is not ScriptObject source)
        {
            throw new ScriptRuntimeException(
                expression.Span,
                $"Unexpected value `{context.GetTypeName(value)}` for import. Expecting an plain script object.");
        }

        var target = context.CurrentGlobal
            ?? throw new ScriptRuntimeException(expression.Span, "No current global object is available.");
        target.Import(source);
        return null;
    }
}
