namespace Scriban.Syntax;

/// <summary>Literal text.</summary>
internal sealed class RawStatement(ScriptStringSlice text) : ScriptStatement
{
    /// <summary>The same text without leading whitespace, as it stands after front matter.</summary>
    public RawStatement TrimStart()
    {
        var index = text.Index;
        var end = text.Index + text.Length;
        while (index < end && char.IsWhiteSpace(text.FullText[index])) index++;
        return new RawStatement(new ScriptStringSlice(text.FullText, index, end - index)) { Span = Span, SourceText = SourceText };
    }

    internal override object? Evaluate(TemplateContext context)
    {
        if (text.Length == 0) return null;
        if (!context.EnableOutput) return text.ToString();
        context.Write(text);
        return null;
    }
}
