namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Label keys and values (apimachinery: IsQualifiedName, IsValidLabelValue). Null means that nothing is wrong.</summary>
internal static class LabelSyntax
{
    public static string? KeyProblem(string key)
    {
        var slash = key.IndexOf('/');
        if (slash >= 0 && (key.IndexOf('/', slash + 1) >= 0 || NameRule.Subdomain.Problem(key[..slash]) is not null))
            return "must have a DNS name before one '/'";
        var name = key.AsSpan(slash + 1);
        return name.Length is > 0 and <= 63 && IsWord(name) ? null : "must be 1 to 63 letters, digits, '-', '_' or '.', beginning and ending with a letter or digit";
    }

    public static string? ValueProblem(string value) =>
        value.Length == 0 || (value.Length <= 63 && IsWord(value)) ? null : "must be at most 63 letters, digits, '-', '_' or '.', beginning and ending with a letter or digit";

    private static bool IsWord(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }
        return true;
    }
}
