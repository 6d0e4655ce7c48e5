using Scriban.Parsing;

namespace Scriban.Runtime.Accessors;

/// <summary>How the members of one kind of object are found: by name, or by an index where that is not the same.</summary>
internal abstract class ObjectAccessor
{
    /// <summary>The names as a template sees them, renamed and filtered.</summary>
    public abstract IEnumerable<string> GetMembers(TemplateContext context, object target);

    /// <summary>Whether a template can read the member; its value may still be null.</summary>
    public virtual bool HasMember(TemplateContext context, object target, string member) => GetMembers(context, target).Contains(member);

    /// <summary>False when there is no such member, which strict contexts turn into an error.</summary>
    public abstract bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value);

    /// <summary>False when the member is missing or cannot be assigned.</summary>
    public virtual bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;

    /// <summary>Reads with square brackets: unless the object has keys of its own type, that is the member of the name.</summary>
    public virtual bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value) =>
        TryGetValue(context, span, target, context.ObjectToString(index) ?? string.Empty, out value);

    /// <summary>Assigns with square brackets.</summary>
    public virtual bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) =>
        TrySetValue(context, span, target, context.ObjectToString(index) ?? string.Empty, value);
}
