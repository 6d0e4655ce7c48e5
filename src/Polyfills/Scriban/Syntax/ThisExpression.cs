namespace Scriban.Syntax;

/// <summary>The object that global variables are read from and written to.</summary>
internal sealed class ThisExpression : ScriptExpression
{
    internal override bool IsPath => true;

    internal override object? Evaluate(TemplateContext context) => context.CurrentGlobal;

    private protected override void Assign(TemplateContext context, object? value) =>
        throw new ScriptRuntimeException(Span, "Cannot set this variable");
}
