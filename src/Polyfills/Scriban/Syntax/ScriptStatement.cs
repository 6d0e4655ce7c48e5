namespace Scriban.Syntax;

public abstract class ScriptStatement : ScriptNode
{
    /// <summary>A statement that marks a place only: evaluating it would not touch the result of the block.</summary>
    internal virtual bool IsMark => false;
}
