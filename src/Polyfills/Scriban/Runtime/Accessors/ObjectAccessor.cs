using Scriban.Parsing;

namespace Scriban.Runtime.Accessors;

/// <summary>How the members of one kind of object are found: by name, or by an index where that is not the same.</summary>
internal abstract class ObjectAccessor
{
    public abstract IEnumerable<string> GetMembers(TemplateContext context, object target);

    public virtual bool HasMember(TemplateContext context, object target, string member) => GetMembers(context, target).Contains(member);

    public abstract bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    public virtual bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
        TryGetValue(context, span, target, context.ObjectToString(index) ?? string.Empty, out value);

    public virtual bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        TrySetValue(context, span, target, context.ObjectToString(index) ?? string.Empty, value);
}
