using System.Collections;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;

namespace Scriban.Functions;

/// <summary>The types of <c>object.typeof</c>.</summary>
internal static class ObjectTypes
{
    /// <summary>The kind of a value in broad terms.</summary>
    public static string? TypeOf(object? value) => value switch
    {
        null => null,
        string => "string",
        bool => "boolean",
        _ when PrimitiveAccessor.IsPrimitive(value) => "number",
        ScriptRange => "iterator",
        IList => "array",
        ScriptObject or IDictionary => "object",
        IEnumerable => "iterator",
        _ => "object",
    };
}
