namespace Scriban.Syntax;

/// <summary>Statements in order; what an expression among them evaluates to is written out.</summary>
public sealed class ScriptBlockStatement : ScriptStatement
{
    private readonly ScriptStatement[] _statements;

    internal ScriptBlockStatement(List<ScriptStatement> statements)
    {
        _statements = [.. statements];
    }

    internal IReadOnlyList<ScriptStatement> Nodes => _statements;

    internal override object? Evaluate(TemplateContext context)
    {
        var outerIndent = context.CurrentIndent;
        var indent = outerIndent;
        object? result = null;
        ScriptStatement? current = null;
        try
        {
            foreach (var statement in _statements)
            {
                current = statement;
                context.CheckAbort(statement);
                if (statement is CodeMark mark && context.AutoIndent) indent = mark.IsEnter ? mark.Indent : outerIndent;
                context.CurrentIndent = indent;
                if (statement.IsMark) continue;

                result = statement.Evaluate(context);
                if (!statement.CanOutput)
                {
                    result = null;
                }
                else if (result is not null && context.FlowState != FlowState.Return && context.EnableOutput)
                {
                    current = this;
                    context.Write(Span, result);
                    result = null;
                }

                if (context.FlowState != FlowState.None) break;
            }
        }
        catch (Exception ex) when (ex is not ScriptRuntimeException && current is not null)
        {
            throw new ScriptRuntimeException(current.Span, ex.Message, ex);
        }
        finally
        {
            context.CurrentIndent = outerIndent;
        }

        return result;
    }
}
