using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime.Accessors;

/// <summary>A dictionary without type arguments.</summary>
internal sealed class DictionaryAccessor : ObjectAccessor
{
    /// <summary>It has no state: one serves all contexts.</summary>
    public static readonly DictionaryAccessor Default = new();

    public override IEnumerable<string> GetMembers(TemplateContext context, object target)
    {
        foreach (var key in ((IDictionary)target).Keys) yield return context.ObjectToString(key) ?? string.Empty;
    }

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        TryGetItem(context, span, target, member, out value);

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        TrySetItem(context, span, target, member, value);

    public override bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        var dictionary = (IDictionary)target;
        var found = dictionary.Contains(index);
        value = found ? dictionary[index] : null;
        return found;
    }

    public override bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value)
    {
        ((IDictionary)target)[index] = value;
        return true;
    }
}
