using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Checking.Secrets;

/// <summary><c>password: …</c> and <c>token=…</c> on a line of a text that holds a file of its own.</summary>
internal static partial class AssignedPasswords
{
    /// <summary>Whether the text may hold settings of its own: several lines, as a ConfigMap's properties file has, JSON, or a connection string.</summary>
    public static bool MayHold(string text) => text.Contains('\n') || text[0] == '{' || (text.Contains(';') && text.Contains('='));

    public static SecretMatch? Find(string text)
    {
        foreach (Match match in Pattern().Matches(text))
        {
            var value = match.Groups["value"].Value.Trim().Trim('"', '\'');
            if (SecretKeys.IsSecret(match.Groups["key"].Value) && value.Length > 0 && value is not ("true" or "false") && !Placeholders.IsPlaceholder(value))
                return new(SecretKind.Password, $"a value of '{match.Groups["key"].Value}'", match.Groups["key"].Index);
        }
        return null;
    }

    /// <summary>At the beginning of a line, inside braces as in JSON and in YAML's flow style, or after a semicolon as in connection strings.</summary>
    [GeneratedRegex(@"(?:^[\s-]*|\{\s*|(?<=\{[^\n}]*),\s*|;\s*)[""']?(?<key>[A-Za-z][A-Za-z0-9_.-]{2,63})[""']?[ \t]*[:=][ \t]*(?<value>[^\s,;}#{][^\r\n,;}]*)", RegexOptions.Multiline)]
    private static partial Regex Pattern();
}
