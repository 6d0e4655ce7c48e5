namespace Scriban.Syntax;

/// <summary>Statements in order; what an expression among them evaluates to is written out.</summary>
public sealed class ScriptBlockStatement : ScriptStatement
{
    private readonly ScriptStatement[] _statements;

    /// <summary>Takes the list over; a block is not changed once parsed, which is what makes templates shareable between threads.</summary>
    internal ScriptBlockStatement(List<ScriptStatement> statements)
    {
        _statements = [.. statements];
    }

    /// <summary>The statements in order, the marks of code blocks among them.</summary>
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
