using System.Collections;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>Functions of <c>array</c> that look at single items.</summary>
internal static class ArrayItems
{
    /// <summary>Compares as .NET does; an enum value also equals its name or number.</summary>
    public static object Contains(CallSite site, IEnumerable? list, object? item)
    {
        if (list is null) return false;
        foreach (var element in Sequences.Steps(site.Context, site.Span, list))
            if (Equals(element, item) || (element is Enum value && IsSameEnum(value, item))) return true;
        return false;
    }

    /// <summary>A list is not read from its beginning for this.</summary>
    public static object? Last(CallSite site, IEnumerable? list) => list switch
    {
        null => null,
        IList items => items.Count > 0 ? items[items.Count - 1] : null,
        _ => Sequences.Steps(site.Context, site.Span, list).LastOrDefault(),
    };

    /// <summary>Counts what does not know its size, within the loop limit.</summary>
    public static int Size(CallSite site, IEnumerable? list) => list switch
    {
        null => 0,
        ICollection items => items.Count,
        _ => Sequences.Steps(site.Context, site.Span, list).Count(),
    };

    /// <summary>The member of every item that has it; of a single object as if it were a list of one.</summary>
    public static object Map(CallSite site, object? list, string? member)
    {
        if (list is null || member is null) return new ScriptRange();
        var items = list is IEnumerable many ? Sequences.Steps(site.Context, site.Span, many) : [list];
        return new ScriptRange(MapItems(site, items, member));
    }

    /// <summary>Items without the member leave no gap in the result.</summary>
    private static IEnumerable<object?> MapItems(CallSite site, IEnumerable<object?> items, string member)
    {
        foreach (var item in items)
        {
            if (item is null) continue;
            var accessor = site.Context.GetMemberAccessor(item);
            if (!accessor.HasMember(site.Context, item, member)) continue;
            accessor.TryGetValue(site.Context, site.Span, item, member, out var value);
            yield return value;
        }
    }

    /// <summary>Whether an item is the name or the number of an enum value.</summary>
    private static bool IsSameEnum(Enum value, object? item)
    {
        try
        {
            var type = value.GetType();
            return item is not null && value.Equals(item is string name ? Enum.Parse(type, name) : Enum.ToObject(type, item));
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
