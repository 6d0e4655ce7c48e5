using System.Collections;
using Scriban.Parsing;
using Scriban.Syntax;

namespace Scriban.Runtime.Accessors;

/// <summary>Items by position: of lists and arrays, and the characters of a string.</summary>
internal static class ListAccess
{
    /// <summary>A number counts as a list that refuses everything: an index into it is an error, not a missing member.</summary>
    public static bool IsList(object target) => target is IList or string || PrimitiveAccessor.IsPrimitive(target);

    /// <summary>The number of items; a list that cannot tell is an error at the span.</summary>
    public static int Length(TemplateContext context, SourceSpan span, object target) => target switch
    {
        string text => text.Length,
        IList list => list.Count,
        _ => throw new ScriptRuntimeException(span, $"Cannot use the {context.GetTypeName(target)} primitive `{target}` as a list."),
    };

    /// <summary>The item, or null past the end of a list; the callers have checked the index of a string or an array.</summary>
    public static object? Get(object target, int index) => target switch
    {
        string text => text[index].ToString(),
        Array array => array.GetValue(index),
        IList list => index < list.Count ? list[index] : null,
        _ => null,
    };

    /// <summary>Assigns an item; lists grow up to the index, arrays do not.</summary>
    public static void Set(SourceSpan span, object target, int index, object? value)
    {
        if (target is not IList list) throw new ScriptRuntimeException(span, "Cannot replace a character in a string");
        if (target is Array array)
        {
            array.SetValue(value, index);
            return;
        }

        if (target is ScriptArray or ScriptRange)
        {
            list[index] = value;
            return;
        }

        // A .NET list is only ever grown to the index, as far as its item type allows null.
        while (list.Count <= index) list.Add(null);
        list[index] = value;
    }
}
