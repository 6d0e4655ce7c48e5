namespace Scriban.Parsing;

/// <summary>One finding of the parser; <see cref="ToString"/> is <c>file(line,column) : error : text</c>.</summary>
public class LogMessage(ParserMessageType type, SourceSpan span, string message)
{
    /// <summary>A template with an error cannot be rendered, one with a warning can.</summary>
    public ParserMessageType Type { get; set; } = type;

    public SourceSpan Span { get; set; } = span;

    /// <summary>The text alone, without the place.</summary>
    public string Message { get; set; } = message;

    public override string ToString()
    {
        var kind = Type == ParserMessageType.Error ? "error" : "warning";
        return $"{Span.ToStringSimple()} : {kind} : {Message}";
    }
}
