using System.Collections;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The sorting of <c>array.sort</c>.</summary>
internal static class ArraySort
{
    /// <summary>Sorts by value or by a member, which can be a path with dots; items that compare equal keep their order.</summary>
    public static object Sort(CallSite site, object? list, string? member)
    {
        if (list is null) return new ScriptRange();
        if (list is not IEnumerable many) return new ScriptArray { list };
        var items = Sequences.Steps(site.Context, site.Span, many).ToList();
        return new ScriptArray(
            items.OrderBy(item => string.IsNullOrEmpty(member) ? item : Key(site, item, member), Comparer<object?>.Default));
    }

    /// <summary>A member with dots in its name comes before a path of members.</summary>
    private static object? Key(CallSite site, object? item, string member)
    {
        if (TryGet(site, item, member, out var value)) return value;
        if (!member.Contains('.')) return null;
        value = item;
        foreach (var part in member.Split('.'))
            if (!TryGet(site, value, part, out value)) return null;
        return value;
    }

    /// <summary>Asks the hook of the context for members that an object does not have.</summary>
    private static bool TryGet(CallSite site, object? target, string member, out object? value)
    {
        value = null;
        if (target is null) return false;
        return site.Context.GetMemberAccessor(target).TryGetValue(site.Context, site.Span, target, member, out value)
            || site.Context.TryGetMember?.Invoke(site.Context, site.Span, target, member, out value) == true;
    }
}
