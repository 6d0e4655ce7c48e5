using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A template that another one includes does not parse.</summary>
public class ScriptParserRuntimeException : ScriptRuntimeException
{
    /// <summary>For a template that a running one loads and that does not parse.</summary>
    public ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages)
        : this(span, message, parserMessages, null)
    {
    }

    public ScriptParserRuntimeException(SourceSpan span, string message, LogMessageBag parserMessages, Exception? innerException)
        : base(span, message, innerException)
    {
        ArgumentNullException.ThrowIfNull(parserMessages);
        ParserMessages = parserMessages;
    }

    /// <summary>The messages of the loaded template, with positions in its own file.</summary>
    public LogMessageBag ParserMessages { get; }

    public override string Message => $"{base.Message} Parser messages:\n {ParserMessages}";
}
