using System.Text;

namespace GitOpsGen.Core.Checking.Schemas.Crds.Cel;

internal enum CelTokenKind
{
    Name,
    Number,
    Text,
    Symbol,
    End,
}

internal readonly record struct CelToken(CelTokenKind Kind, string Text);

/// <summary>Cuts a CEL expression into tokens.</summary>
internal static class CelLexer
{
    private static readonly string[] LongSymbols = ["&&", "||", "==", "!=", "<=", ">="];

    /// <exception cref="CelUnsupportedException">A literal of a rare form.</exception>
    public static List<CelToken> Read(string text)
    {
        var tokens = new List<CelToken>();
        for (var i = 0; i < text.Length;)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
                i++;
            else if (c is '"' or '\'')
                tokens.Add(new CelToken(CelTokenKind.Text, Quoted(text, ref i, raw: false)));
            else if (c is 'r' or 'R' && i + 1 < text.Length && text[i + 1] is '"' or '\'')
                tokens.Add(new CelToken(CelTokenKind.Text, Raw(text, ref i)));
            else if (char.IsAsciiLetter(c) || c == '_')
                tokens.Add(new CelToken(CelTokenKind.Name, While(text, ref i, next => char.IsAsciiLetterOrDigit(next) || next == '_')));
            else if (char.IsAsciiDigit(c))
                tokens.Add(new CelToken(CelTokenKind.Number, While(text, ref i, next => char.IsAsciiLetterOrDigit(next) || next == '.')));
            else
                tokens.Add(new CelToken(CelTokenKind.Symbol, Symbol(text, ref i)));
        }
        tokens.Add(new CelToken(CelTokenKind.End, ""));
        return tokens;
    }

    private static string While(string text, ref int i, Func<char, bool> belongs)
    {
        var start = i;
        while (i < text.Length && belongs(text[i]))
            i++;
        return text[start..i];
    }

    private static string Symbol(string text, ref int i)
    {
        foreach (var symbol in LongSymbols)
        {
            if (string.CompareOrdinal(text, i, symbol, 0, 2) == 0)
            {
                i += 2;
                return symbol;
            }
        }
        return text[i++].ToString();
    }

    private static string Raw(string text, ref int i)
    {
        i++;
        return Quoted(text, ref i, raw: true);
    }

    private static string Quoted(string text, ref int i, bool raw)
    {
        var quote = text[i];
        if (i + 2 < text.Length && text[i + 1] == quote && text[i + 2] == quote)
            throw new CelUnsupportedException("triple quotes");
        var value = new StringBuilder();
        for (i++; i < text.Length && text[i] != quote; i++)
        {
            if (text[i] != '\\' || raw)
                value.Append(text[i]);
            else
                value.Append(Escaped(text, ref i));
        }
        if (i++ >= text.Length)
            throw new CelUnsupportedException("a string without an end");
        return value.ToString();
    }

    private static char Escaped(string text, ref int i) => ++i < text.Length ? text[i] switch
    {
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        '\\' or '"' or '\'' or '`' or '?' => text[i],
        _ => throw new CelUnsupportedException($"the escape \\{text[i]}"),
    } : throw new CelUnsupportedException("a string without an end");
}
