using Scriban.Parsing;

namespace Scriban.Runtime.Accessors;

/// <summary>Objects that know their members themselves: nothing is renamed or filtered.</summary>
internal sealed class ScriptObjectAccessor : ObjectAccessor
{
    public static readonly ScriptObjectAccessor Default = new();

    public override IEnumerable<string> GetMembers(TemplateContext context, object target) => ((IScriptObject)target).GetMembers();

    public override bool HasMember(TemplateContext context, object target, string member) => ((IScriptObject)target).Contains(member);

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value) =>
        ((IScriptObject)target).TryGetValue(context, span, member, out value);

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        ((IScriptObject)target).TrySetValue(context, span, member, value, readOnly: false);
}
