using System.Text.Json;

namespace Octokit;

public class InstallationId
{
    public long Id { get; protected init; }
}

/// <summary>A GitHub App on an account.</summary>
public class Installation : InstallationId
{
    internal static Installation Read(JsonElement json) => new() { Id = json.Number("id") };
}

public class AccessToken
{
    public string? Token { get; private init; }

    public DateTimeOffset ExpiresAt { get; private init; }

    internal static AccessToken Read(JsonElement json) => new()
    {
        Token = json.Text("token"),
        ExpiresAt = json.TryGetProperty("expires_at", out var time) ? time.GetDateTimeOffset() : default,
    };
}
