namespace Scriban.Syntax;

/// <summary><c>x.empty?</c>.</summary>
internal sealed class IsEmptyExpression(ScriptExpression target) : ScriptExpression
{
    internal override bool IsPath => true;

    internal override object? Evaluate(TemplateContext context)
    {
        var value = target.EvaluateTarget(context);
        if (value is null && !context.EnableRelaxedMemberAccess)
            throw new ScriptRuntimeException(Span, $"Object `{target}` is null. Cannot access property `empty?`");
        return context.IsEmpty(Span, value);
    }

    private protected override void Assign(TemplateContext context, object? value) =>
        throw new ScriptRuntimeException(Span, "The `.empty?` property cannot be set");
}
