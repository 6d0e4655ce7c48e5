using System.Text;

namespace Scriban.Runtime;

/// <summary>Collects the output of a rendering as text; what a context writes to unless told otherwise.</summary>
public class StringBuilderOutput : IScriptOutput
{
    /// <summary>Writes into a builder of its own.</summary>
    public StringBuilderOutput()
        : this(new StringBuilder())
    {
    }

    /// <summary>Appends to a builder of the caller.</summary>
    public StringBuilderOutput(StringBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        Builder = builder;
    }

    /// <summary>The text so far; rendering with it empties it at the end.</summary>
    public StringBuilder Builder { get; }

    public void Write(string text, int offset, int count) => Builder.Append(text, offset, count);

    /// <summary>Completes at once: nothing here waits.</summary>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return default;
    }

    public override string ToString() => Builder.ToString();
}
