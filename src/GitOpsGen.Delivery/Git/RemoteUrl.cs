namespace GitOpsGen.Delivery.Git;

/// <summary>A remote repository's address, with a password in it set apart, so that it cannot be shown or stored.</summary>
/// <param name="Port">-1 for the scheme's own.</param>
/// <param name="User">From <c>user@</c>; null when absent.</param>
/// <param name="Password">From <c>user:password@</c>; null when absent.</param>
/// <param name="Path">Without leading slash and without <c>.git</c>: <c>acme/mesh-gitops</c>.</param>
internal sealed record RemoteUrl(string Scheme, string Host, int Port, string? User, string? Password, string Path)
{
    /// <summary>What ssh asks the server for: <c>host:path</c> and <c>~</c> start at the user's home.</summary>
    public string SshPath { get; private init; } = "";

    private string Suffix { get; init; } = "";

    public bool IsHttp => Scheme is "https" or "http";

    /// <summary>Whether a token may be sent there: never over the open network unencrypted.</summary>
    public bool IsPrivate => Scheme != "http" || Host is "localhost" or "127.0.0.1" or "[::1]";

    /// <summary>As the server knows it.</summary>
    public string PathAsGiven => Path + Suffix;

    /// <summary>The part before the last slash; on GitLab it may have slashes itself.</summary>
    public string Owner => Path.LastIndexOf('/') is > 0 and var slash ? Path[..slash] : "";

    public string Name => Path[(Path.LastIndexOf('/') + 1)..];

    /// <summary>Scheme, host and port, as in a browser.</summary>
    public string Origin => $"{Scheme}://{Host}{(Port < 0 ? "" : $":{Port}")}";

    /// <summary>Of the service's pages and API: https also where Git uses ssh.</summary>
    public string WebOrigin => IsHttp ? Origin : $"https://{Host}";

    /// <summary>
    /// The service behind the address: for ssh through the HTTPS port it has another host (docs.github.com, "Using SSH over
    /// the HTTPS port"; docs.gitlab.com, "Use SSH keys").
    /// </summary>
    public RemoteUrl OfService() => Host switch
    {
        "ssh.github.com" => this with { Host = "github.com", Port = -1 },
        "altssh.gitlab.com" => this with { Host = "gitlab.com", Port = -1 },
        _ => this,
    };

    /// <returns>Null when the text is a path on this machine.</returns>
    public static RemoteUrl? TryParse(string text)
    {
        // git@host:path, as Git defines it: no scheme, and a colon before any slash. One letter is a Windows drive.
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var isShort = !text.Contains("://", StringComparison.Ordinal) && colon > 1 && (slash < 0 || colon < slash);
        var isFromHome = isShort && !text[(colon + 1)..].StartsWith('/');
        if (isShort)
            text = $"ssh://{text[..colon]}/{text[(colon + 1)..].TrimStart('/')}";
        if (!Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http" or "ssh"))
            return null;
        var user = uri.UserInfo.Split(':', 2);
        var path = Uri.UnescapeDataString(uri.AbsolutePath).Trim('/');
        var suffix = path.EndsWith(".git", StringComparison.Ordinal) ? ".git" : "";
        return new RemoteUrl(
            uri.Scheme, uri.Host, uri.IsDefaultPort ? -1 : uri.Port,
            user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
            path[..^suffix.Length])
        {
            Suffix = suffix,
            SshPath = isFromHome || path.StartsWith('~') ? path : "/" + path,
        };
    }

    /// <summary>The address without a password, and without a user except where ssh needs one.</summary>
    public override string ToString() =>
        IsHttp || User is null ? $"{Origin}/{PathAsGiven}" : $"{Scheme}://{User}@{Host}{(Port < 0 ? "" : $":{Port}")}/{PathAsGiven}";
}
