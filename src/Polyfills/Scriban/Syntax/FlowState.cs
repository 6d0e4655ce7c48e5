namespace Scriban.Syntax;

/// <summary>Why the statements that follow are not to be evaluated.</summary>
internal enum FlowState
{
    None,
    Break,
    Continue,
    Return,
}
