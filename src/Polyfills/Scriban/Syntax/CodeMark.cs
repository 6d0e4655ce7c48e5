namespace Scriban.Syntax;

/// <summary>
/// A <c>{{</c> or <c>}}</c>. <see cref="Indent"/> is the whitespace between the start of the line and the mark, repeated before every
/// line that the code writes; it is empty where something else comes before the mark, null where no literal text does.
/// </summary>
internal sealed class CodeMark(bool isEnter, string? indent) : ScriptStatement
{
    /// <summary>True where a code block opens, false where it closes: both sides can strip the text next to them.</summary>
    public bool IsEnter => isEnter;

    /// <summary>The whitespace before the code block on its line, repeated on each line it writes when indenting; null without.</summary>
    public string? Indent => indent;

    internal override bool IsMark => true;

    internal override object? Evaluate(TemplateContext context) => null;
}
