using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Diffing;

/// <summary>Knows a secret by the name that it goes by, or by what it looks like. Hides one too many rather than one too few.</summary>
internal static partial class SecretWords
{
    public const string Redacted = "<redacted>";

    private static readonly string[] Endings =
        ["password", "passwd", "passphrase", "token", "privatekey", "signingkey", "accesskey", "apikey", "clientsecret", "credential", "credentials", "kubeconfig", "hmacsecret", "cookiesecret", "pwd"];

    // One of these is in every name that Assignment knows.
    private static readonly string[] AssignedStems = ["passw", "pwd", "passphrase", "token", "key", "secret"];

    /// <summary>True for <c>db-password</c>, <c>API_KEY</c>, <c>bearerToken</c>; false for <c>credentialName</c>, <c>secretKey</c> and other references.</summary>
    public static bool Names(string key)
    {
        var word = key.Replace("-", "", StringComparison.Ordinal).Replace("_", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return (word.Length < key.Length && word.EndsWith("secretkey", StringComparison.OrdinalIgnoreCase)) || Endings.Any(ending => word.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>True when the whole value is filled in elsewhere, so that there is nothing to hide: <c>{{ .token }}</c>, <c>$(TOKEN)</c>.</summary>
    public static bool IsPlaceholder(string value) => Placeholder().IsMatch(value);

    /// <summary>The text with every piece replaced that looks like a key, a token or a password.</summary>
    public static string Scrub(string text)
    {
        text = PrivateKey().Replace(text, Redacted);
        text = WebToken().Replace(text, Redacted);
        text = HostToken().Replace(text, Redacted);
        if (text.Contains("Bearer ", StringComparison.Ordinal) || text.Contains("Basic ", StringComparison.Ordinal))
            text = Credentials().Replace(text, "${scheme}" + Redacted);
        // The two that follow look at every word; a mesh's networks of a thousand clusters are one text of 180 KB.
        if (text.Contains("://", StringComparison.Ordinal) && text.Contains('@'))
            text = UserToken().Replace(UserInfo().Replace(text, "${scheme}${user}:" + Redacted + "@"), "${scheme}" + Redacted + "@");
        if (!Array.Exists(AssignedStems, stem => text.Contains(stem, StringComparison.OrdinalIgnoreCase)))
            return text;
        return Assignment().Replace(text, match =>
            IsPlaceholder(match.Groups["value"].Value) ? match.Value : match.Groups["name"].Value + Redacted);
    }

    [GeneratedRegex(@"^\s*(\{\{[^{}]*\}\}|\$\{[^{}]*\}|\$\([^()]*\)|""\{\{[^{}]*\}\}"",?)\s*[}\]]*\z", RegexOptions.ExplicitCapture)]
    private static partial Regex Placeholder();

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----.*?(-----END [A-Z ]*PRIVATE KEY-----|$)", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex PrivateKey();

    // A JSON Web Token: header and payload are JSON objects in base64url, so both begin with eyJ.
    [GeneratedRegex(@"eyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*")]
    private static partial Regex WebToken();

    [GeneratedRegex(@"\b(gh[pousr]_\w{20,}|github_pat_\w{20,}|glpat-[\w-]{16,}|xox[abprs]-[\w-]{10,}|AKIA[0-9A-Z]{16})\b", RegexOptions.ExplicitCapture)]
    private static partial Regex HostToken();

    [GeneratedRegex(@"(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*://)(?<user>[^/\s:@]*):[^/\s@]+@")]
    private static partial Regex UserInfo();

    // A token in the place of the user's name, as Git hosts take it.
    [GeneratedRegex(@"(?<scheme>[a-zA-Z][a-zA-Z0-9+.-]*://)[^/\s:@<>]{20,}@", RegexOptions.ExplicitCapture)]
    private static partial Regex UserToken();

    [GeneratedRegex(@"(?<scheme>\b(Bearer|Basic) )[A-Za-z0-9._~+/=-]{16,}", RegexOptions.ExplicitCapture)]
    private static partial Regex Credentials();

    [GeneratedRegex("""(?<name>\b[\w.-]*(password|passwd|pwd|passphrase|token|private[-_]?key|signing[-_]?key|access[-_]?key|api[-_]?key|(client|hmac|cookie)[-_]?secret|secret[-_]key)"?\s*(=|:\s)\s*)(?<value>("\{\{.*?\}\}"|\{\{.*?\}\}|"[^"]*"|'[^']*'|[^\s,;}&]+))""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Assignment();
}
