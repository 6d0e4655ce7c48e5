using System.Runtime.Serialization;
using System.Text.Json;

namespace Octokit;

/// <summary>The package reads models from answers that call themselves JSON, and takes all others, and empty ones, for nothing.</summary>
internal static class Answers
{
    public static T? Model<T>(IResponse response, Func<JsonElement, T> read)
        where T : class
    {
        using var json = Parse(response);
        return json?.RootElement.Model(read);
    }

    /// <summary>One model alone is a list of one.</summary>
    public static IReadOnlyList<T?>? List<T>(IResponse response, Func<JsonElement, T> read)
        where T : class
    {
        using var json = Parse(response);
        return json?.RootElement switch
        {
            { ValueKind: JsonValueKind.Object } one => [read(one)],
            { } list => list.List(read),
            null => null,
        };
    }

    /// <exception cref="SerializationException">It is no JSON after all.</exception>
    private static JsonDocument? Parse(IResponse response)
    {
        if (response.ContentType != "application/json" || (string)response.Body is not { Length: > 0 } body || body == "{}")
            return null;
        try
        {
            return JsonDocument.Parse(body);
        }
        catch (JsonException e)
        {
            throw new SerializationException("Invalid JSON string", e);
        }
    }
}
