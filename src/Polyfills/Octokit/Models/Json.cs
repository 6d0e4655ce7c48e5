using System.Globalization;
using System.Text.Json;

namespace Octokit;

/// <summary>Values as the package reads them: what is absent, or null, is null.</summary>
internal static class Json
{
    /// <summary>Null for what is no text, too.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>0 when absent. A text with a number in it is one.</summary>
    public static long Number(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) ? (long)decimal.Parse(value.ToString(), CultureInfo.InvariantCulture) : 0;

    public static T? Model<T>(this JsonElement json, string name, Func<JsonElement, T> read)
        where T : class => json.TryGetProperty(name, out var value) ? value.Model(read) : null;

    public static IReadOnlyList<T?>? List<T>(this JsonElement json, string name, Func<JsonElement, T> read)
        where T : class => json.TryGetProperty(name, out var value) ? value.List(read) : null;

    public static T? Model<T>(this JsonElement json, Func<JsonElement, T> read)
        where T : class => json.ValueKind switch
        {
            JsonValueKind.Object => read(json),
            JsonValueKind.Null or JsonValueKind.Array => null,
            _ => throw new InvalidCastException($"'{json}' is no {typeof(T).Name}"),
        };

    public static IReadOnlyList<T?>? List<T>(this JsonElement json, Func<JsonElement, T> read)
        where T : class => json.ValueKind switch
        {
            JsonValueKind.Array => [.. json.EnumerateArray().Select(item => item.Model(read))],
            JsonValueKind.Null => null,
            _ => throw new InvalidCastException($"'{json}' is no list of {typeof(T).Name}"),
        };
}
