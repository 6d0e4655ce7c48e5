namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>What a leaked text is. The text itself never leaves the scanner.</summary>
public enum SecretKind
{
    PrivateKey,
    Token,
    Password,
    UrlCredentials,
}

/// <param name="What">In words, for the message: <c>an AWS access key</c>.</param>
/// <param name="Offset">Where in the scanned text it begins.</param>
public readonly record struct SecretMatch(SecretKind Kind, string What, int Offset);
