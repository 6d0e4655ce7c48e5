using System.Globalization;
using System.Numerics;
using System.Text;

namespace Scriban.Parsing;

/// <summary>Code as messages show it: as short as it can be written, with numbers in their plain form.</summary>
internal static class CodeText
{
    /// <summary>The code may leave its block and come back: text in between stays as it is.</summary>
    public static string Compact(string node)
    {
        var code = "{{" + node;
        var (tokens, _) = Lexer.Tokenize(code, string.Empty, LexerOptions.Default);
        var text = new StringBuilder(node.Length);
        for (var i = 1; i < tokens.Count - 1; i++)
        {
            var token = tokens[i];
            if (token.Type is TokenType.NewLine or TokenType.SemiColon)
            {
                if (text.Length > 0 && text[^1] != ' ') text.Append("; ");
                continue;
            }

            if (i > 1 && NeedsSpace(tokens[i - 1], token, code)) text.Append(' ');
            text.Append(Plain(token.Type, token.GetText(code)));
        }

        return text.ToString().TrimEnd(' ', ';');
    }

    /// <summary>Between the end of one operand and the start of the next: that space separates arguments.</summary>
    private static bool NeedsSpace(Token before, Token token, string code) =>
        char.IsWhiteSpace(code[token.Start.Offset - 1]) && EndsOperand(before.Type) && StartsOperand(token.Type);

    private static bool EndsOperand(TokenType type) =>
        IsOperand(type) || type is TokenType.CloseParen or TokenType.CloseBracket or TokenType.CloseBrace;

    private static bool StartsOperand(TokenType type) => IsOperand(type) || type is
        TokenType.OpenParen or TokenType.OpenBracket or TokenType.OpenBrace
        or TokenType.Arroba or TokenType.Caret or TokenType.Exclamation;

    private static bool IsOperand(TokenType type) => IsNumber(type) || type is
        TokenType.Identifier or TokenType.IdentifierSpecial or TokenType.String or TokenType.VerbatimString
        or TokenType.InterpolatedString or TokenType.BeginInterpolatedString or TokenType.EndingInterpolatedString;

    private static bool IsNumber(TokenType type) =>
        type is TokenType.Integer or TokenType.HexInteger or TokenType.BinaryInteger or TokenType.Float;

    /// <summary>Only the text of an interpolated string holds its braces: as tokens of their own they have none to add.</summary>
    private static string Plain(TokenType type, string text) => type switch
    {
        TokenType.OpenInterpolatedBrace or TokenType.CloseInterpolatedBrace => string.Empty,
        _ when IsNumber(type) => Number(NumberLiterals.Parse(type, text, floatAsDecimal: false)) ?? text,
        _ => text,
    };

    private static string? Number(object? value) => value switch
    {
        float number => Fraction(number.ToString("R", CultureInfo.InvariantCulture)) + "f",
        double number => Fraction(number.ToString("R", CultureInfo.InvariantCulture)),
        decimal number => Fraction(number.ToString(CultureInfo.InvariantCulture)) + "m",
        BigInteger or int or long => ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture),
        _ => null,
    };

    private static string Fraction(string number) => number.Contains('.', StringComparison.Ordinal) ? number : number + ".0";
}
