using System.Text.Json;

namespace Octokit;

internal static class Json
{
    /// <summary>Null when absent, null or no text.</summary>
    public static string? Text(this JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    public static IReadOnlyList<T> List<T>(this JsonElement json, Func<JsonElement, T> read) => [.. json.EnumerateArray().Select(read)];
}
