using Scriban.Runtime;

namespace Scriban.Syntax;

/// <summary>
/// <c>{name: value}</c>; while the values are computed the new object is <c>this</c>, so a value can use the members before it.
/// </summary>
internal sealed class ObjectExpression(List<(string Name, ScriptExpression Value)> members) : ScriptExpression
{
    internal override object? Evaluate(TemplateContext context)
    {
        var result = new ScriptObject();
        context.PushGlobalOnly(result);
        try
        {
            foreach (var (name, value) in members) result.TrySetValue(context, value.Span, name, value.Evaluate(context), readOnly: false);
        }
        finally
        {
            context.PopGlobalOnly();
        }

        return result;
    }
}
