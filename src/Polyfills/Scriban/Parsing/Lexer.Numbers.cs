namespace Scriban.Parsing;

internal sealed partial class Lexer
{
    /// <summary>An exponent makes no fraction: <c>1e3</c> is an integer.</summary>
    private void ReadNumber()
    {
        if (Current == '0' && CharAt(1) is 'x' or 'b')
        {
            ReadPrefixedNumber(hex: CharAt(1) == 'x');
            return;
        }

        var type = TokenType.Integer;
        var length = 1;
        while (char.IsDigit(CharAt(length)) || CharAt(length) == '_') length++;
        if (CharAt(length) == '.' && IsFraction(CharAt(length + 1)))
        {
            type = TokenType.Float;
            length++;
            while (char.IsDigit(CharAt(length))) length++;
        }

        if (CharAt(length) is 'e' or 'E')
        {
            length++;
            if (CharAt(length) is '+' or '-') length++;
            if (!char.IsDigit(CharAt(length)))
            {
                Skip(length);
                Error("Expecting at least one digit after the exponent", _at, _at);
                Take(TokenType.Invalid, 1);
                return;
            }

            while (char.IsDigit(CharAt(length))) length++;
        }

        if (IsFloatSuffix(CharAt(length)) && !IsIdentifierPart(CharAt(length + 1)))
        {
            type = TokenType.Float;
            length++;
        }

        Take(type, length);
    }

    /// <summary>A dot belongs to the number unless it opens a range (<c>1..5</c>) or a member name.</summary>
    private static bool IsFraction(char next) => next != '.' && (!char.IsLetter(next) || IsFloatSuffix(next) || next is 'e' or 'E');

    private static bool IsFloatSuffix(char c) => c is 'f' or 'F' or 'd' or 'D' or 'm' or 'M';

    /// <summary>A binary number can have a fraction, a hexadecimal one cannot.</summary>
    private void ReadPrefixedNumber(bool hex)
    {
        var length = 2;
        var digits = 0;
        var fraction = false;
        while (true)
        {
            var c = CharAt(length);
            if (hex ? char.IsAsciiHexDigit(c) : c is '0' or '1') digits++;
            else if (c == '.' && !hex && !fraction && digits > 0 && CharAt(length + 1) is '0' or '1') fraction = true;
            else if (c != '_') break;
            length++;
        }

        var suffix = CharAt(length);
        if ((suffix is 'u' or 'U' || (fraction && suffix is 'f' or 'F' or 'd' or 'D')) && !IsIdentifierPart(CharAt(length + 1))) length++;

        if (digits == 0) Error(
            hex
                ? "Invalid hex number, expecting at least a hex digit [0-9a-fA-F] after 0x"
                : "Invalid binary number, expecting at least a binary digit 0 or 1 after 0b",
            _at, _at);
        Take(digits == 0 ? TokenType.Invalid : hex ? TokenType.HexInteger : TokenType.BinaryInteger, length);
    }
}
