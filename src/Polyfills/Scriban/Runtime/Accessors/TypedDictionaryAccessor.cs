using System.Collections;
using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using Scriban.Parsing;

namespace Scriban.Runtime.Accessors;

/// <summary>A dictionary with type arguments: member names and indexes are converted to its key type.</summary>
internal sealed class TypedDictionaryAccessor<TKey, TValue> : ObjectAccessor
    where TKey : notnull
{
    public override IEnumerable<string> GetMembers(TemplateContext context, object target)
    {
        foreach (var key in ((IDictionary<TKey, TValue>)target).Keys) yield return context.ObjectToString(key) ?? string.Empty;
    }

    /// <summary>A member that is missing has the default of its type, unlike an item.</summary>
    public override bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var found = ((IDictionary<TKey, TValue>)target).TryGetValue(Key(context, span, member), out var item);
        value = item;
        return found;
    }

    public override bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) =>
        TrySetItem(context, span, target, member, value);

    public override bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        var found = ((IDictionary<TKey, TValue>)target).TryGetValue(Key(context, span, index), out var item);
        value = found ? item : null;
        return found;
    }

    public override bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value)
    {
        ((IDictionary)target)[Key(context, span, index)] = context.ToObject<TValue>(span, value);
        return true;
    }

    private static TKey Key(TemplateContext context, SourceSpan span, object index) =>
        index is TKey key ? key : context.ToObject<TKey>(span, index)!;
}

/// <summary>The accessor for the dictionary interface a type implements, made once per type.</summary>
internal static class TypedDictionaryAccessor
{
    private static readonly ConcurrentDictionary<Type, ObjectAccessor?> Accessors = new();

    /// <summary>False for a type that is no dictionary with type arguments, which is remembered as well.</summary>
    public static bool TryGet(object target, [NotNullWhen(true)] out ObjectAccessor? accessor)
    {
        accessor = Accessors.GetOrAdd(target.GetType(), static type => Create(type));
        return accessor is not null;
    }

    [UnconditionalSuppressMessage("Trimming", "IL2070", Justification = "An interface of an object that exists is kept.")]
    [UnconditionalSuppressMessage("AOT", "IL3050", Justification = "Dictionaries of reference types share one body.")]
    private static ObjectAccessor? Create(Type type)
    {
        var dictionary = Array.Find(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IDictionary<,>));
        if (dictionary is null) return null;
        return (ObjectAccessor)Activator.CreateInstance(
            typeof(TypedDictionaryAccessor<,>).MakeGenericType(dictionary.GetGenericArguments()))!;
    }
}
