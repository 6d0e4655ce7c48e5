using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>ret</c>: ends the function, or the page when outside of one. The value is optional.</summary>
internal sealed class ReturnStatement(ScriptExpression? expression) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        var result = expression?.Evaluate(context);

        // The variables a lazy range looks at are gone once the function has returned.
        if (result is ScriptRange range) result = new ScriptArray(range);
        context.FlowState = FlowState.Return;
        return result;
    }
}
