namespace Scriban.Syntax;

/// <summary>A node that is run for its effect; its value, if any, is written by the block it stands in.</summary>
public abstract class ScriptStatement : ScriptNode
{
    /// <summary>A statement that marks a place only: evaluating it would not touch the result of the block.</summary>
    internal virtual bool IsMark => false;
}
