using System.Collections;
using System.Text;
using Scriban.Runtime;

namespace Scriban.Functions;

/// <summary>The functions of <c>array</c>. Most of them are computed while their result is read.</summary>
internal static class ArrayFunctions
{
    public static FunctionGroup Create()
    {
        var group = new FunctionGroup("array");
        group.Define<IEnumerable?, object?>("add", "list value", (c, list, value) => Add(c, list, value));
        group.Define<IEnumerable?, IEnumerable?>("add_range", "list1 list2", (c, a, b) => Sequences.Concat(c.Context, c.Span, a, b));
        group.Define<IEnumerable?>("compact", "list", (c, list) => Lazy(c, list, items => items.Where(item => item is not null)));
        group.Define<IEnumerable?, IEnumerable?>("concat", "list1 list2", (c, a, b) => Sequences.Concat(c.Context, c.Span, a, b));
        group.Define<IList?, object?>("cycle", "list group", Cycle, [null]);
        group.DefineWithRest<IEnumerable?, object?>("any", "list function args", Any);
        group.Define<IEnumerable?, object?>("each", "list function", Each);
        group.Define<IEnumerable?, object?>("filter", "list function", Filter);
        group.Define<IEnumerable?>("first", "list", (_, list) => list?.Cast<object?>().FirstOrDefault());
        group.Define<IEnumerable?, int, object?>("insert_at", "list index value", InsertAt);
        group.Define<IEnumerable?, string?, object?>("join", "list delimiter function", Join, [null]);
        group.Define<IEnumerable?>("last", "list", (c, list) => ArrayItems.Last(c, list));
        group.Define<IEnumerable?, int>("limit", "list count", (c, list, count) => Lazy(c, list, items => items.Take(count)));
        group.Define<object?, string?>("map", "list member", ArrayItems.Map);
        group.Define<IEnumerable?, int>("offset", "list index", (c, list, index) => Lazy(c, list, items => items.Skip(index)));
        group.Define<IList?, int>("remove_at", "list index", RemoveAt);
        group.Define<IEnumerable?>(
            "reverse", "list", (c, list) => list is null ? new ScriptArray() : Lazy(c, list, items => items.Reverse()));
        group.Define<IEnumerable?>("size", "list", (c, list) => ArrayItems.Size(c, list));
        group.Define<object?, string?>("sort", "list member", ArraySort.Sort, [null]);
        group.Define<IEnumerable?>("uniq", "list", (c, list) => Lazy(c, list, items => items.Distinct()));
        group.Define<IEnumerable?, object?>("contains", "list item", ArrayItems.Contains);
        return group;
    }

    /// <summary>A range over the items, each of which counts towards the loop limit when it is read; null stays null.</summary>
    private static ScriptRange? Lazy(CallSite site, IEnumerable? list, Func<IEnumerable<object?>, IEnumerable<object?>> items) =>
        list is null ? null : new ScriptRange(items(Sequences.Steps(site.Context, site.Span, list)));

    /// <summary>A copy with a value after it.</summary>
    private static object Add(CallSite site, IEnumerable? list, object? value) =>
        list is null ? new ScriptRange(new ScriptArray { value }) : new ScriptArray(Sequences.Steps(site.Context, site.Span, list)) { value };

    /// <summary>
    /// The next item at every call. Calls with the same group, or else with the same items, go through the list together.
    /// </summary>
    private static object? Cycle(CallSite site, IList? list, object? group)
    {
        if (list is null) return null;
        var key = new CycleKey(group is null ? Join(site, list, ",", null) : site.Text(group) ?? string.Empty);
        if (list.Count == 0) return null;
        var index = site.Context.Tags.TryGetValue(key, out var value) && value is int position ? position % list.Count : 0;
        site.Context.Tags[key] = index + 1;
        return list[index];
    }

    /// <summary>Whether the function is true for some item; what is no function is never true.</summary>
    private static object Any(CallSite site, IEnumerable? list, object? function, ScriptArray arguments)
    {
        if (list is null || function is not IScriptCustomFunction predicate) return false;
        foreach (var item in Sequences.Steps(site.Context, site.Span, list))
            if (site.Call(predicate, [item, .. arguments]) is true) return true;
        return false;
    }

    /// <summary>The results of a function for all items; without a function the items themselves.</summary>
    private static ScriptRange? Each(CallSite site, IEnumerable? list, object? function)
    {
        if (list is null || function is null) return list is null ? null : new ScriptRange(list);
        var transform = RequireFunction(function);
        return Lazy(site, list, items => items.Select(item => site.Call(transform, [item])));
    }

    private static ScriptRange? Filter(CallSite site, IEnumerable? list, object? function)
    {
        if (list is null || function is null) return list is null ? null : new ScriptRange(list);
        var predicate = RequireFunction(function);

        // The items of the result are what the function was given: converted to the type of its parameter.
        var type = predicate.GetParameterInfo(0).ParameterType;
        return Lazy(site, list, items => items
            .Select(item => site.Context.ToObject(site.Span, item, type))
            .Where(item => site.Context.ToBool(site.Span, site.Call(predicate, [item]))));
    }

    /// <summary>A copy with a value inserted; nulls fill the gap up to an index past the end, and count towards the loop limit.</summary>
    private static ScriptArray InsertAt(CallSite site, IEnumerable? list, int index, object? value)
    {
        var array = new ScriptArray();
        var step = 0;
        foreach (var item in list ?? array)
        {
            site.Context.StepLoop(site.Span, ref step);
            array.Add(item);
        }

        while (array.Count < index)
        {
            site.Context.StepLoop(site.Span, ref step);
            array.Add(null);
        }

        array.Insert(Math.Max(index, 0), value);
        return array;
    }

    /// <summary>The texts of all items, each put through the function if there is one, within the limit on text.</summary>
    private static string Join(CallSite site, IEnumerable? list, string? delimiter, object? function)
    {
        if (list is null) return string.Empty;
        var transform = function is null ? null : RequireFunction(function);
        var text = new StringBuilder();
        var isFirst = true;
        foreach (var item in Sequences.Steps(site.Context, site.Span, list))
        {
            if (!isFirst) text.Append(delimiter);
            isFirst = false;
            var itemText = site.Text(item);
            text.Append(transform is null ? itemText : site.Text(site.Call(transform, [itemText])));
            if (site.Context.LimitToString > 0 && text.Length > site.Context.LimitToString)
                throw site.Error($"Joined string exceeds LimitToString `{site.Context.LimitToString}`.");
        }

        return text.ToString();
    }

    /// <summary>A copy without one item, counted from the end when negative; out of range nothing is removed.</summary>
    private static ScriptArray RemoveAt(CallSite site, IList? list, int index)
    {
        var array = list is null ? [] : new ScriptArray(Sequences.Steps(site.Context, site.Span, list));
        array.RemoveAt(index < 0 ? array.Count + index : index);
        return array;
    }

    /// <summary>The error names the argument, so that it is reported where the argument stands.</summary>
    private static IScriptCustomFunction RequireFunction(object? function) => function as IScriptCustomFunction
        ?? throw new ArgumentException($"The parameter `{function}` is not a function. Maybe prefix it with @?", nameof(function));

    /// <summary>Keeps the position of a cycle apart from what hosts keep in the tags.</summary>
    private sealed record CycleKey(string Group);
}
