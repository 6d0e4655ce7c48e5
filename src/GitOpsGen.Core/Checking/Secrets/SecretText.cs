namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>Looks for secrets by their shape, in any text: a scalar, a value with further YAML in it, a whole file.</summary>
public static class SecretText
{
    // One search for every mark: nearly all texts have none, and a mesh has millions of them.
    private static readonly MarkSet Marks = new([.. PrivateKeys.Marks, .. Tokens.Marks, .. BasicCredentials.Marks, "://"]);

    /// <summary>The first secret in the text, or null.</summary>
    public static SecretMatch? Find(string text)
    {
        if (text.Length < 8)
            return null;
        SecretMatch? found = null;
        if (PrivateKeys.IsEncoded(text) || Marks.FoundIn(text))
            found = PrivateKeys.Find(text) ?? Tokens.Find(text) ?? UrlCredentials.Find(text) ?? BasicCredentials.Find(text);
        return found ?? (AssignedPasswords.MayHold(text) ? AssignedPasswords.Find(text) : null);
    }
}
