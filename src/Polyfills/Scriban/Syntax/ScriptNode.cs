using Scriban.Parsing;

namespace Scriban.Syntax;

/// <summary>A piece of a parsed template. Nodes never change after parsing, so one template can be rendered by many threads.</summary>
public abstract class ScriptNode
{
    /// <summary>Where the node stands in its file, for error messages. The end is inclusive.</summary>
    public SourceSpan Span;

    /// <summary>The template's full text, from which a function prints itself; null for nodes that are never printed.</summary>
    internal string? SourceText { get; set; }

    /// <summary>How a node prints itself that does not need its source for that.</summary>
    private protected virtual string? OwnText => null;

    /// <summary>Whether a block writes the result of this node: an assignment has a value but prints nothing.</summary>
    internal virtual bool CanOutput => true;

    /// <summary>Runs the node. All state lives in the context: the node itself stays as parsed.</summary>
    internal abstract object? Evaluate(TemplateContext context);

    /// <summary>The code this node was parsed from, without the whitespace that it can do without.</summary>
    public sealed override string ToString()
    {
        if (OwnText is { } text) return text;
        if (SourceText is null) return string.Empty;
        var start = Math.Clamp(Span.Start.Offset, 0, SourceText.Length);
        var end = Math.Clamp(Span.End.Offset + 1, start, SourceText.Length);
        return CodeText.Compact(SourceText[start..end]);
    }
}
