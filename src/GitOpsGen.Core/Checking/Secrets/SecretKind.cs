namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>What a leaked text is. The text itself never leaves the scanner.</summary>
public enum SecretKind
{
    /// <summary>MESH3501.</summary>
    PrivateKey,
    /// <summary>MESH3502, by the shape that its issuer gives it.</summary>
    Token,
    /// <summary>MESH3504.</summary>
    Password,
    /// <summary>MESH3506: a user name with a password in a URL.</summary>
    UrlCredentials,
}

/// <param name="What">In words, for the message: <c>an AWS access key</c>.</param>
/// <param name="Offset">Where in the scanned text it begins.</param>
public readonly record struct SecretMatch(SecretKind Kind, string What, int Offset);
