namespace Scriban.Syntax;

/// <summary>A node with a value. Which of them can stand left of an assignment is known when parsing.</summary>
public abstract class ScriptExpression : ScriptNode
{
    /// <summary>Whether this is a variable, a member or an indexer: something that can be assigned to.</summary>
    internal virtual bool IsPath => false;

    /// <summary>The value itself: a function is returned, not called.</summary>
    internal virtual object? EvaluateAlias(TemplateContext context) => Evaluate(context);

    /// <summary>The value to look a member up in: a function is called, but never with the value of a pipe.</summary>
    internal virtual object? EvaluateTarget(TemplateContext context) => Evaluate(context);

    /// <summary>Assigns and reports a failure at this node; only nodes that override the assignment support it.</summary>
    internal void SetValue(TemplateContext context, object? value)
    {
        try
        {
            Assign(context, value);
        }
        catch (Exception ex) when (ex is not ScriptRuntimeException)
        {
            throw new ScriptRuntimeException(Span, $"Unexpected exception while accessing target expression: {ex.Message}", ex);
        }
    }

    /// <summary>The assignment of one kind of target.</summary>
    private protected virtual void Assign(TemplateContext context, object? value) =>
        throw new ScriptRuntimeException(Span, "Unsupported target expression for assignment.");
}
