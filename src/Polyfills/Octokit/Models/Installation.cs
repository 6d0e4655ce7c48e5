using System.Text.Json;

namespace Octokit;

/// <summary>A GitHub App on an account.</summary>
public class Installation
{
    public long Id { get; private init; }

    internal static Installation Read(JsonElement json) => new() { Id = json.GetProperty("id").GetInt64() };
}

public class AccessToken
{
    public string Token { get; private init; } = "";

    public DateTimeOffset ExpiresAt { get; private init; }

    internal static AccessToken Read(JsonElement json) => new()
    {
        Token = json.Text("token") ?? "",
        ExpiresAt = json.GetProperty("expires_at").GetDateTimeOffset(),
    };
}
