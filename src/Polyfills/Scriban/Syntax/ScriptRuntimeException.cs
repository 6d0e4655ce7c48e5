using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A failure while rendering; <see cref="Message"/> starts with file, line and column as a parser message does.</summary>
public class ScriptRuntimeException : Exception
{
    /// <summary>An error at a place in the template.</summary>
    public ScriptRuntimeException(SourceSpan span, string message)
        : base(message)
    {
        Span = span;
    }

    /// <summary>An error caused by a failure in .NET code, which is kept as the inner exception.</summary>
    public ScriptRuntimeException(SourceSpan span, string message, Exception? innerException)
        : base(message, innerException)
    {
        Span = span;
    }

    /// <summary>Whether <see cref="ToString"/> shows the inner exception too.</summary>
    public static bool EnableDisplayInnerException { get; set; }

    /// <summary>Where in the template the error happened.</summary>
    public SourceSpan Span { get; }

    public override string Message => new LogMessage(ParserMessageType.Error, Span, base.Message).ToString();

    /// <summary>The message without its position.</summary>
    public string OriginalMessage => base.Message;

    public override string ToString() => EnableDisplayInnerException ? base.ToString() : Message;
}
