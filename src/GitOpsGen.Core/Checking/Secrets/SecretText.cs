namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>Looks for secrets by their shape, in any text: a scalar, a value with further YAML in it, a whole file.</summary>
public static class SecretText
{
    /// <summary>The first secret in the text, or null.</summary>
    public static SecretMatch? Find(string text)
    {
        if (text.Length < 8)
            return null;
        return PrivateKeys.Find(text) ?? Tokens.Find(text) ?? UrlCredentials.Find(text) ?? (text.Contains('\n') ? AssignedPasswords.Find(text) : null);
    }
}
