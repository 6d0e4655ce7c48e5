using System.Text.Json;

namespace GitOpsGen.Delivery.PullRequests;

/// <summary>Why a service refused, out of the body of its answer.</summary>
internal static class ServiceReason
{
    /// <summary>
    /// All three services put it into <c>message</c>, GitLab as a list or an object of lists too, and for a token's scope into
    /// <c>error_description</c>; GitHub adds <c>errors</c>, objects or plain texts (docs.github.com, "Client errors").
    /// </summary>
    /// <returns>One line; empty for a web page.</returns>
    public static string Of(string body)
    {
        try
        {
            var json = JsonElement.Parse(body);
            return Plain.FirstLine(json.ValueKind == JsonValueKind.Object ? string.Join("; ", Texts(json).Where(t => t.Trim().Length > 0)) : body);
        }
        catch (JsonException)
        {
            return Plain.FirstLine(body);
        }
    }

    private static IEnumerable<string> Texts(JsonElement json)
    {
        yield return Text(json, "message") is { Length: > 0 } message ? message : Text(json, "error_description");
        if (!json.TryGetProperty("errors", out var errors) || errors.ValueKind != JsonValueKind.Array)
            yield break;
        foreach (var error in errors.EnumerateArray())
            yield return error.ValueKind == JsonValueKind.Object ? Detail(error) : error.ToString();
    }

    private static string Detail(JsonElement error) =>
        Text(error, "message") is { Length: > 0 } message ? message : $"{Text(error, "field")} {Text(error, "code")}";

    private static string Text(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.ToString() : "";
}
