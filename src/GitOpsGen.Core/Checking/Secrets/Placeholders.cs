namespace GitOpsGen.Core.Checking.Secrets;

/// <summary>Texts that stand for a secret without being one.</summary>
internal static class Placeholders
{
    /// <summary>References of other tools: templates, variables, Vault, SOPS, 1Password, Kiali's and vals' forms.</summary>
    private static readonly string[] Prefixes = ["$", "%(", "secret:", "vault:", "ref+", "op://", "ENC[", "env:", "file:", "/", "<"];

    /// <param name="value">Without the quotes around it.</param>
    public static bool IsPlaceholder(string value) =>
        string.IsNullOrWhiteSpace(value)
        || value.Contains("{{", StringComparison.Ordinal)
        || value.Contains("${", StringComparison.Ordinal)
        || Prefixes.Any(prefix => value.StartsWith(prefix, StringComparison.Ordinal))
        || value.All(character => character is '*' or 'x' or 'X' or '.' or '-' or '_')
        || value is "REDACTED" or "null" or "~" or "|" or ">" or "|-" or ">-" or "\"\"" or "''";
}
