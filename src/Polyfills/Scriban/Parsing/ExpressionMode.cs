namespace Scriban.Parsing;

/// <summary>How much of what may follow an operand belongs to the expression.</summary>
internal enum ExpressionMode
{
    Default,

    /// <summary>A colon after a name does not make it a named argument: it belongs to <c>? :</c>.</summary>
    NoNamedArgument,

    /// <summary>No operators and no calls.</summary>
    Basic,

    /// <summary><c>||</c> separates the values of a <c>when</c>.</summary>
    When,
}
