using System.Collections;
using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace Scriban.Runtime.Accessors;

/// <summary>
/// The accessors of .NET types. What a type looks like depends on the renamer only, so contexts that share one share the accessors;
/// a member filter or a comparer of its own makes a context keep its own.
/// </summary>
internal sealed class AccessorCache
{
    private static readonly ConditionalWeakTable<MemberRenamerDelegate, AccessorCache> Shared = new();

    private readonly ConcurrentDictionary<Type, ObjectAccessor> _accessors = new();

    /// <summary>The cache for a context: asked for again whenever its renamer or filter changes.</summary>
    public static AccessorCache For(TemplateContext context, IEqualityComparer<string>? comparer) =>
        context.MemberFilter is null && comparer is null
            ? Shared.GetValue(context.MemberRenamer, static _ => new AccessorCache())
            : new AccessorCache();

    /// <summary>The accessor for the target's type, made on first use.</summary>
    public ObjectAccessor Get(object target, TemplateContext context, IEqualityComparer<string>? comparer)
    {
        var type = target.GetType();
        if (_accessors.TryGetValue(type, out var accessor)) return accessor;
        accessor = Create(target, context, comparer);
        _accessors.TryAdd(type, accessor);
        return accessor;
    }

    private static ObjectAccessor Create(object target, TemplateContext context, IEqualityComparer<string>? comparer)
    {
        if (target is IScriptObject) return ScriptObjectAccessor.Default;
        if (target is string) return SizeAccessor.Default;
        if (PrimitiveAccessor.IsPrimitive(target)) return PrimitiveAccessor.Default;
        if (TypedDictionaryAccessor.TryGet(target, out var accessor)) return accessor;
        return target switch
        {
            IDictionary => DictionaryAccessor.Default,
            IList => SizeAccessor.Default,
            _ => new TypedObjectAccessor(target.GetType(), comparer, context.MemberFilter, context.MemberRenamer),
        };
    }
}
