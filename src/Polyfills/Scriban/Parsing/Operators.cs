using Scriban.Syntax;

namespace Scriban.Parsing;

/// <summary>Operators by their token, and how tightly each of them binds.</summary>
internal static class Operators
{
    public const int UnaryPrecedence = 200;
    public const int IncrementPrecedence = 210;

    /// <summary>Null for a token that is no operator between two values.</summary>
    public static BinaryOperator? Binary(TokenType token) => token switch
    {
        TokenType.DoubleQuestion => BinaryOperator.Coalesce,
        TokenType.QuestionExclamation => BinaryOperator.NotNull,
        TokenType.DoubleVerticalBar => BinaryOperator.Or,
        TokenType.DoubleAmp => BinaryOperator.And,
        TokenType.DoubleEqual => BinaryOperator.Equal,
        TokenType.ExclamationEqual => BinaryOperator.NotEqual,
        TokenType.Less => BinaryOperator.Less,
        TokenType.LessEqual => BinaryOperator.LessOrEqual,
        TokenType.Greater => BinaryOperator.Greater,
        TokenType.GreaterEqual => BinaryOperator.GreaterOrEqual,
        TokenType.Plus => BinaryOperator.Add,
        TokenType.Minus => BinaryOperator.Subtract,
        TokenType.Asterisk => BinaryOperator.Multiply,
        TokenType.Divide => BinaryOperator.Divide,
        TokenType.DoubleDivide => BinaryOperator.DivideRound,
        TokenType.Percent => BinaryOperator.Modulus,
        TokenType.DoubleLess => BinaryOperator.ShiftLeft,
        TokenType.DoubleGreater => BinaryOperator.ShiftRight,
        TokenType.DoubleDot => BinaryOperator.RangeInclude,
        TokenType.DoubleDotLess => BinaryOperator.RangeExclude,
        _ => null,
    };

    /// <summary>A higher number binds tighter; operators of the same number go from left to right.</summary>
    public static int Precedence(BinaryOperator op) => op switch
    {
        BinaryOperator.Coalesce or BinaryOperator.NotNull => 20,
        BinaryOperator.Or => 30,
        BinaryOperator.And => 40,
        BinaryOperator.Equal or BinaryOperator.NotEqual => 70,
        BinaryOperator.Less or BinaryOperator.LessOrEqual or BinaryOperator.Greater or BinaryOperator.GreaterOrEqual => 80,
        BinaryOperator.Add or BinaryOperator.Subtract => 100,
        BinaryOperator.RangeInclude or BinaryOperator.RangeExclude => 130,
        _ => 110,
    };

    /// <summary>Whether a token assigns, and the operator that an assignment such as <c>+=</c> applies first.</summary>
    public static bool IsAssignment(TokenType token, out BinaryOperator? compound)
    {
        compound = token switch
        {
            TokenType.PlusEqual => BinaryOperator.Add,
            TokenType.MinusEqual => BinaryOperator.Subtract,
            TokenType.AsteriskEqual => BinaryOperator.Multiply,
            TokenType.DivideEqual => BinaryOperator.Divide,
            TokenType.DoubleDivideEqual => BinaryOperator.DivideRound,
            TokenType.PercentEqual => BinaryOperator.Modulus,
            _ => null,
        };
        return compound is not null || token == TokenType.Equal;
    }
}
