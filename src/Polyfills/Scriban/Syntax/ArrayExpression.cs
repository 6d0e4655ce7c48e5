using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>An array literal; every evaluation makes a new array, so a loop body never shares one between steps.</summary>
internal sealed class ArrayExpression(List<ScriptExpression> items) : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context)
    {
        var array = new ScriptArray(items.Count);
        foreach (var item in items) array.Add(item.Evaluate(context));
        return array;
    }
}
