namespace Scriban.Syntax;

/// <summary>
/// <c>break</c> or <c>continue</c>. Whether there is a loop around it shows only now: it may be in a block given to <c>wrap</c>.
/// </summary>
internal sealed class JumpStatement(FlowState kind) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        if (context.IsInLoop)
        {
            context.FlowState = kind;
            return null;
        }

        if (!context.EnableBreakAndContinueAsReturnOutsideLoop)
        {
            var name = kind == FlowState.Break ? "break" : "continue";
            throw new ScriptRuntimeException(Span, $"The <{name}> statement can only be used inside for/while loops");
        }

        context.FlowState = FlowState.Return;
        return null;
    }
}
