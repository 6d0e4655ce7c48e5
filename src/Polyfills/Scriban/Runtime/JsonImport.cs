using System.Text.Json;

namespace Scriban.Runtime;

/// <summary>JSON as template values; all numbers are decimals.</summary>
internal static class JsonImport
{
    /// <summary>Objects and arrays become script ones; what JSON leaves undefined is null.</summary>
    public static object? ToValue(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => CopyTo(json, new ScriptObject()),
        JsonValueKind.Array => new ScriptArray(json.EnumerateArray().Select(ToValue)),
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => json.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => null,
    };

    /// <summary>Adds the properties of a JSON object; anything else is an error.</summary>
    public static IScriptObject CopyTo(JsonElement json, IScriptObject target)
    {
        foreach (var property in json.EnumerateObject()) target.SetValue(property.Name, ToValue(property.Value), readOnly: false);
        return target;
    }
}
