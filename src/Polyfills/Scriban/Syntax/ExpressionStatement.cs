namespace Scriban.Syntax;

/// <summary>An expression on its own: its value is the statement's result, which a page or block writes out.</summary>
internal sealed class ExpressionStatement(ScriptExpression expression) : ScriptStatement
{
    internal override bool CanOutput => expression.CanOutput;

    internal override object? Evaluate(TemplateContext context)
    {
        var result = expression.Evaluate(context);

        // $$ is the block that was handed to a function by wrap: naming it runs it. So does @f with a declared function, which declares it.
        return result is ScriptNode node ? node.Evaluate(context) : result;
    }
}
