using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A failure while rendering; <see cref="Message"/> starts with file, line and column as a parser message does.</summary>
public class ScriptRuntimeException : Exception
{
    public ScriptRuntimeException(SourceSpan span, string message)
        : base(message)
    {
        Span = span;
    }

    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException)
        : base(message, innerException)
    {
        Span = span;
    }

    /// <summary>Whether <see cref="ToString"/> shows the inner exception too.</summary>
    public static bool EnableDisplayInnerException { get; set; }

    public SourceSpan Span { get; }

    public override string Message => new LogMessage(ParserMessageType.Error, Span, base.Message).ToString();

    public string OriginalMessage => base.Message;

    public override string ToString() => EnableDisplayInnerException ? base.ToString() : Message;
}
