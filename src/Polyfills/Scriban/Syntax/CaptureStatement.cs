using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>Keeps what a block writes in a variable: as the output object itself, which prints as its text.</summary>
internal sealed class CaptureStatement(ScriptExpression target, ScriptBlockStatement body) : ScriptStatement
{
    internal override object? Evaluate(TemplateContext context)
    {
        context.PushOutput();
        IScriptOutput output;
        try
        {
            body.Evaluate(context);
        }
        finally
        {
            output = context.PopOutput();
        }

        target.SetValue(context, output);
        return null;
    }
}
