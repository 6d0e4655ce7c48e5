using System.Text.Json;

namespace Octokit;

/// <summary>The body of an error; or, where it is not what GitHub describes, all of it as the message.</summary>
public class ApiError
{
    public ApiError(string message)
        : this(message, null, null)
    {
    }

    public ApiError(string? message, string? documentationUrl, IReadOnlyList<ApiErrorDetail>? errors) =>
        (Message, DocumentationUrl, Errors) = (message, documentationUrl, errors);

    public string? Message { get; }

    public string? DocumentationUrl { get; }

    /// <summary>Null when GitHub names none.</summary>
    public IReadOnlyList<ApiErrorDetail>? Errors { get; }

    internal static ApiError Parse(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return new ApiError(
                json.RootElement.Text("message"), json.RootElement.Text("documentation_url"), json.RootElement.List("errors", ApiErrorDetail.Read)!);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or InvalidCastException)
        {
            // A proxy's page, for example; or a list of plain texts, which some endpoints answer and the package cannot read.
            return new ApiError(body);
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

    internal static ApiErrorDetail Read(JsonElement json) => new(json.Text("message"), json.Text("code"), json.Text("field"), json.Text("resource"));
}
