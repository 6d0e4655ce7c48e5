using Scriban.Runtime;

namespace Scriban.Syntax;

internal sealed class ArrayExpression(List<ScriptExpression> items) : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context)
    {
        var array = new ScriptArray(items.Count);
        foreach (var item in items) array.Add(item.Evaluate(context));
        return array;
    }
}
