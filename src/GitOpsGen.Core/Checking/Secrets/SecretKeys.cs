using System.Collections.Concurrent;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>Field names whose literal value is a secret.</summary>
internal static class SecretKeys
{
    private static readonly string[] Endings =
        ["password", "passwd", "passphrase", "clientsecret", "sharedsecret", "secretaccesskey", "secretkeybase", "apikey", "apitoken", "accesstoken",
            "refreshtoken", "authtoken", "bearertoken", "privatekey", "signingkey", "clientkeydata", "encryptionkey", "webhooksecret", "hmacsecret", "cookiesecret", "pwd"];

    private static readonly string[] Exact = ["token", "secret", "idtoken", "bottoken", "pass", "authpassword"];

    // A mesh has few keys, each many times.
    private static readonly ConcurrentDictionary<string, bool> Judged = [];

    /// <summary>Compared without case, '-', '_' and '.', as every tool spells them differently.</summary>
    public static bool IsSecret(string key) => Judged.GetOrAdd(key, Judge);

    private static bool Judge(string key)
    {
        Span<char> buffer = stackalloc char[64];
        var length = 0;
        foreach (var character in key)
        {
            if (character is '-' or '_' or '.')
                continue;
            if (length == buffer.Length)
                return false;
            buffer[length++] = char.ToLowerInvariant(character);
        }
        var name = buffer[..length];
        // SECRET_KEY is a framework's setting; secretKey names the key of a Secret (External Secrets, Kubernetes).
        if (length < key.Length && name.EndsWith("secretkey", StringComparison.Ordinal))
            return true;
        foreach (var ending in Endings)
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        foreach (var exact in Exact)
        {
            if (name.SequenceEqual(exact))
                return true;
        }
        return false;
    }
}
