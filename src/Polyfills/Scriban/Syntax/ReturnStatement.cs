using Scriban.Runtime;

namespace Scriban.Syntax;

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
