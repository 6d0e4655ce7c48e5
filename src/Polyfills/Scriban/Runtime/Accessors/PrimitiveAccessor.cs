using System.Numerics;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime.Accessors;

/// <summary>Numbers, booleans and dates have no members a template can see.</summary>
internal sealed class PrimitiveAccessor : ObjectAccessor
{
    /// <summary>It has no state: one serves all contexts.</summary>
    public static readonly PrimitiveAccessor Default = new();

    /// <summary>The types meant here. Member access on them is an error, or null where the context is relaxed about it.</summary>
    public static bool IsPrimitive(object target) => target.GetType().IsPrimitive || target is decimal or BigInteger;

    public override IEnumerable<string> GetMembers(TemplateContext context, object target) => [];

    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        if (!context.EnableRelaxedMemberAccess) throw NoMembers(context, span, target, member);
        value = null;
        return true;
    }

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        throw NoMembers(context, span, target, member);

    private static ScriptRuntimeException NoMembers(TemplateContext context, SourceSpan span, object target, string member) =>
        new(span, $"Cannot get or set a member on the primitive `{target}/{context.GetTypeName(target)}` when accessing member: {member}");
}
