using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime.Accessors;

/// <summary>Strings, arrays and lists have one member, <c>size</c>.</summary>
internal sealed class SizeAccessor : ObjectAccessor
{
    /// <summary>It has no state: one serves all contexts.</summary>
    public static readonly SizeAccessor Default = new();

    public override IEnumerable<string> GetMembers(TemplateContext context, object target) => ["size"];

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        value = null;
        if (member != "size") return false;
        value = target is string text ? text.Length : ((ICollection)target).Count;
        return true;
    }
}
