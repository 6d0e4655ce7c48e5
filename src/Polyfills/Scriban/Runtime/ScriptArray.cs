using System.Collections;

namespace Scriban.Runtime;

/// <summary>The array of a template: an index out of range reads as null.</summary>
public class ScriptArray : ScriptArray<object?>
{
    /// <summary>An empty array.</summary>
    public ScriptArray()
    {
    }

    /// <summary>An empty array with room for some items.</summary>
    public ScriptArray(int capacity)
        : base(capacity)
    {
    }

    /// <summary>A copy of the values.</summary>
    public ScriptArray(IEnumerable<object?> values)
        : base(values)
    {
    }

    /// <summary>A copy of the values of an untyped sequence.</summary>
    public ScriptArray(IEnumerable values)
        : base(values)
    {
    }

    public override object? this[int index]
    {
        get => index < 0 || index >= Count ? null : base[index];
        set => base[index] = value;
    }

    [ScriptMemberIgnore]
    public static ScriptArray From(object obj)
    {
        ArgumentNullException.ThrowIfNull(obj);
        return obj switch
        {
            System.Text.Json.JsonElement { ValueKind: System.Text.Json.JsonValueKind.Array } json => (ScriptArray)JsonImport.ToValue(json)!,
            IEnumerable items => new ScriptArray(items),
            _ => throw new ArgumentException(
                $"Unsupported object type `{obj.GetType()}`. Expecting an IEnumerable or a JsonElement array.", nameof(obj)),
        };
    }
}
