using System.Text.Json;

namespace Octokit;

/// <summary>The body of an error.</summary>
public class ApiError
{
    public ApiError(string? message, string? documentationUrl, IReadOnlyList<ApiErrorDetail> errors) =>
        (Message, DocumentationUrl, Errors) = (message, documentationUrl, errors);

    public string? Message { get; }

    public string? DocumentationUrl { get; }

    public IReadOnlyList<ApiErrorDetail> Errors { get; }

    internal static ApiError Parse(IResponse response)
    {
        try
        {
            using var json = JsonDocument.Parse((string)response.Body);
            var errors = json.RootElement.TryGetProperty("errors", out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Select(ApiErrorDetail.Read).ToList() : [];
            return new ApiError(json.RootElement.Text("message"), json.RootElement.Text("documentation_url"), errors);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // Not JSON: a proxy's page, for example.
            return new ApiError((string)response.Body, null, []);
        }
    }
}

public class ApiErrorDetail
{
    public ApiErrorDetail(string? message, string? code, string? field, string? resource) =>
        (Message, Code, Field, Resource) = (message, code, field, resource);

    public string? Message { get; }

    public string? Code { get; }

    public string? Field { get; }

    public string? Resource { get; }

    /// <summary>Some endpoints list plain texts instead of objects.</summary>
    internal static ApiErrorDetail Read(JsonElement json) => json.ValueKind == JsonValueKind.Object
        ? new ApiErrorDetail(json.Text("message"), json.Text("code"), json.Text("field"), json.Text("resource"))
        : new ApiErrorDetail(json.ToString(), null, null, null);
}
