using System.Collections;
using Scriban.Parsing;

namespace Scriban.Runtime;

/// <summary>Lists computed while they are read; every item read counts towards the loop limit.</summary>
internal static class Sequences
{
    /// <summary>One after the other; null when both are null, and uncounted when one is.</summary>
    public static ScriptRange? Concat(TemplateContext context, SourceSpan span, IEnumerable? left, IEnumerable? right)
    {
        if (left is null || right is null) return (left ?? right) is { } only ? new ScriptRange(only) : null;
        return new ScriptRange(Steps(context, span, left.Cast<object?>().Concat(right.Cast<object?>())));
    }

    /// <summary>The items themselves, counted.</summary>
    public static IEnumerable<object?> Steps(TemplateContext context, SourceSpan span, IEnumerable items)
    {
        var step = 0;
        var isQuery = items is IQueryable;
        foreach (var item in items)
        {
            context.StepLoop(span, ref step, isQuery);
            yield return item;
        }
    }

    /// <summary>The whole list several times.</summary>
    public static IEnumerable<object?> Repeat(TemplateContext context, SourceSpan span, IEnumerable items, int times) =>
        Steps(context, span, Enumerable.Range(0, times).SelectMany(_ => items.Cast<object?>()));

    /// <summary>Those items whose index the divisor divides.</summary>
    public static IEnumerable<object?> Every(TemplateContext context, SourceSpan span, IEnumerable items, int divisor) =>
        Steps(context, span, items).Where((_, index) => index % divisor == 0);

    public static IEnumerable<object?> Take(TemplateContext context, SourceSpan span, IEnumerable items, int count) =>
        Steps(context, span, items).Take(count);

    public static IEnumerable<object?> Skip(TemplateContext context, SourceSpan span, IEnumerable items, int count) =>
        Steps(context, span, items).Skip(count);

    /// <summary>The list with an item after it.</summary>
    public static IEnumerable<object?> Append(TemplateContext context, SourceSpan span, IEnumerable items, object? last) =>
        Steps(context, span, items).Append(last);

    /// <summary>The list with an item before it.</summary>
    public static IEnumerable<object?> Prepend(TemplateContext context, SourceSpan span, object? first, IEnumerable items) =>
        Steps(context, span, items).Prepend(first);
}
