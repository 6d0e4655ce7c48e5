using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>wrap f … end</c>: calls the function with the block, which it sees as <c>$$</c>.</summary>
internal sealed class WrapStatement(ScriptExpression target, ScriptBlockStatement body) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        if (target is not FunctionCall)
        {
            if (target.EvaluateAlias(context) is not IScriptCustomFunction function)
            {
                throw new ScriptRuntimeException(
                    target.Span, $"Expecting a direct function instead of the expression `{target}/{KindOf(target)}`");
            }

            context.PushBlock(body);
            return FunctionCaller.Call(context, this, function, takesPipe: false);
        }

        context.PushBlock(body);
        return target.Evaluate(context);
    }

    private static string KindOf(ScriptExpression expression) => expression switch
    {
        ScriptVariable => "variable",
        MemberExpression => "member expression",
        IndexerExpression => "indexer expression",
        NestedExpression => "nested expression",
        LiteralExpression => "literal",
        BinaryExpression => "binary expression",
        UnaryExpression => "unary expression",
        ConditionalExpression => "conditional expression",
        ArrayExpression => "array initializer",
        ObjectExpression => "object initializer expression",
        PipeCall => "pipe expression",
        ThisExpression => "this expression",
        _ => "unknown",
    };
}
