using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>Rendering was stopped by <see cref="TemplateContext.CancellationToken"/>.</summary>
public class ScriptAbortException : ScriptRuntimeException
{
    /// <summary>An abort with the standard message.</summary>
    public ScriptAbortException(SourceSpan span, CancellationToken cancellationToken)
        : this(span, "The operation was cancelled", cancellationToken)
    {
    }

    /// <summary>An abort that says why.</summary>
    public ScriptAbortException(SourceSpan span, string message, CancellationToken cancellationToken)
        : base(span, message)
    {
        CancellationToken = cancellationToken;
    }

    /// <summary>The token whose cancellation stopped the rendering.</summary>
    public CancellationToken CancellationToken { get; }
}
