using Scriban.Syntax;

namespace Scriban.Parsing;

internal sealed partial class Parser
{
    private LiteralExpression ParseNumber()
    {
        var token = Current;
        var text = CurrentText;
        var value = NumberLiterals.Parse(token.Type, text, _options.ParseFloatAsDecimal);
        if (value is null) Error(NotANumber(token.Type, text));
        Next();
        return Node(new LiteralExpression(value), token.Start);
    }

    private static string NotANumber(TokenType type, string text) => type switch
    {
        TokenType.Float when text[^1] is 'f' or 'F' => $"Unable to parse float value `{text}`",
        TokenType.Float => $"Unable to parse double value `{text}`",
        TokenType.HexInteger => $"Unable to parse the integer {text[2..]}",
        _ => $"Unable to parse the integer {text}",
    };

    private LiteralExpression ParseString()
    {
        var token = Current;
        var text = CurrentText;
        var content = text.Length < 2 ? string.Empty : text[1..^1];
        var value = token.Type == TokenType.VerbatimString
            ? content.Replace("``", "`", StringComparison.Ordinal)
            : Unescape(content, interpolated: false);
        Next();
        return Node(new LiteralExpression(value), token.Start);
    }

    private string Unescape(string content, bool interpolated)
    {
        var text = StringLiterals.Unescape(content, interpolated, out var unknown);
        if (unknown is not null) Error($"Unexpected escape character `{unknown}` in string");
        return text;
    }

    /// <summary>Text and expressions take turns; a string without expressions is one text.</summary>
    private InterpolatedStringExpression ParseInterpolatedString()
    {
        var start = Current.Start;
        var parts = new List<ScriptExpression>();
        while (true)
        {
            var token = Current;
            var skipped = token.Type is TokenType.InterpolatedString or TokenType.BeginInterpolatedString ? 2 : 1;
            var text = Unescape(CurrentText[skipped..^1], interpolated: true);
            Next();
            parts.Add(Node(new LiteralExpression(text), token.Start));
            if (Current.Type != TokenType.OpenInterpolatedBrace || token.Type == TokenType.InterpolatedString) break;

            Next();
            parts.Add(ExpectExpression(new ExpressionOwner(Construct.Interpolation)) ?? Missing);
            if (Current.Type == TokenType.CloseInterpolatedBrace) Next();
            else Error("Opened interpolated expression not closed on the same line.");
            if (Current.Type is TokenType.ContinuationInterpolatedString or TokenType.EndingInterpolatedString) continue;
            Error($"Unexpected token `{Shown(Current)}` while parsing expression");
            break;
        }

        return Node(new InterpolatedStringExpression(parts), start);
    }
}
