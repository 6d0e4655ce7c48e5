namespace Scriban.Syntax;

/// <summary>The operators between two values, as named by the language and independent of how they are spelled.</summary>
internal enum BinaryOperator
{
    Coalesce,
    NotNull,
    Or,
    And,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    Add,
    Subtract,
    Multiply,
    Divide,
    DivideRound,
    Modulus,
    ShiftLeft,
    ShiftRight,
    RangeInclude,
    RangeExclude,
}
