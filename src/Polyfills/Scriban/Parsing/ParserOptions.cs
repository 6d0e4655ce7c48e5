namespace Scriban.Parsing;

/// <summary>Limits and number types of the parser.</summary>
public record ParserOptions
{
    public static readonly ParserOptions Default = new();

    /// <summary>How deep expressions and blocks may nest before the parser gives up, so that input cannot exhaust the stack.</summary>
    public int ExpressionDepthLimit { get; init; } = 250;

    /// <summary>Reads numbers with a fraction as <see cref="decimal"/> instead of <see cref="double"/>.</summary>
    public bool ParseFloatAsDecimal { get; init; }
}
