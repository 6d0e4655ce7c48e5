using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>while</c>, with <c>while.index</c> and the like but without a known length.</summary>
internal sealed class WhileStatement(ScriptExpression condition, ScriptBlockStatement body) : LoopStatement("while")
{
    private protected override object? Run(TemplateContext context, LoopFrame frame)
    {
        object? result = null;
        var state = frame.State = new LoopState(null, null);
        do
        {
            context.StepLoop(this);
            if (!context.ToBool(condition.Span, condition.Evaluate(context))) break;
            state.Advance(changed: false);
            result = body.Evaluate(context);
        }
        while (GoesOn(context));

        return result;
    }
}
