using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>A user name and password inside a URL.</summary>
internal static partial class UrlCredentials
{
    /// <returns>The first URL whose password is no placeholder.</returns>
    public static SecretMatch? Find(string text)
    {
        if (!text.Contains("://", StringComparison.Ordinal) || !text.Contains('@'))
            return null;
        foreach (Match match in Pattern().Matches(text))
        {
            if (!Placeholders.IsPlaceholder(match.Groups["password"].Value))
                return new(SecretKind.UrlCredentials, "a password in a URL", match.Index);
        }
        return null;
    }

    /// <summary>scheme://user:password@host; a user alone, as in ssh://git@…, is no secret.</summary>
    [GeneratedRegex(@"\b[a-z][a-z0-9+.-]*://[^/\s:@'""]*:(?<password>[^/\s@'""]+)@")]
    private static partial Regex Pattern();
}
