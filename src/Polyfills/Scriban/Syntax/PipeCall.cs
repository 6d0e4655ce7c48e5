using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary><c>from | to</c>: the value on the left is the first argument of the call on the right.</summary>
internal sealed class PipeCall(ScriptExpression from, ScriptExpression to) : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context)
    {
        var depth = context.Pipe.Count;
        try
        {
            context.Pipe.Push(from);
            var result = to.Evaluate(context);
            if (context.Pipe.Count > depth && result is IScriptCustomFunction function)
                result = FunctionCaller.Call(context, to, function, takesPipe: true);
            if (context.Pipe.Count > depth)
                throw new ScriptRuntimeException(to.Span, $"Pipe expression destination `{to}` is not a valid function ");
            return result;
        }
        finally
        {
            context.Pipe.Truncate(depth);
        }
    }
}
