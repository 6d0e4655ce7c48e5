using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>What for, tablerow and while share: the frame of loop variables, the loop limit, break and continue.</summary>
internal abstract class LoopStatement(string stateName) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        var frame = new LoopFrame(stateName);
        context.EnterLoop(frame);
        try
        {
            return Run(context, frame);
        }
        finally
        {
            context.ExitLoop();
            if (context.FlowState != FlowState.Return) context.FlowState = FlowState.None;
        }
    }

    /// <summary>The steps themselves; the frame is in place already and removed whatever happens.</summary>
    private protected abstract object? Run(TemplateContext context, LoopFrame frame);

    /// <summary>Whether to go on after the body has run; takes note of <c>break</c> and <c>continue</c>.</summary>
    private protected static bool GoesOn(TemplateContext context)
    {
        if (context.FlowState == FlowState.Return) return false;
        var goesOn = context.FlowState != FlowState.Break;
        context.FlowState = FlowState.None;
        return goesOn;
    }
}
