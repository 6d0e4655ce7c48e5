namespace Scriban.Syntax;

/// <summary>
/// A <c>{{</c> or <c>}}</c>. <see cref="Indent"/> is the whitespace between the start of the line and the mark, repeated before every
/// line that the code writes; it is empty where something else comes before the mark, null where no literal text does.
/// </summary>
internal sealed class CodeMark(bool isEnter, string? indent) : ScriptStatement
{
    public bool IsEnter => isEnter;

    public string? Indent => indent;

    internal override bool IsMark => true;

    internal override object? Evaluate(TemplateContext context) => null;
}
