using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Label keys and values (apimachinery: IsQualifiedName, IsValidLabelValue). Null means that nothing is wrong.</summary>
internal static class LabelSyntax
{
    private const string Word = "letters, digits, '-', '_' or '.', beginning and ending with a letter or digit";

    /// <summary>Of all labels; or of annotations, which have values of any kind and whose keys the API server lowers first.</summary>
    public static string? Problem(MappingNode? mapping, bool withValues)
    {
        if (mapping is null)
            return null;
        foreach (var (key, value) in mapping.Entries)
        {
            if (KeyProblem(withValues ? key.Text : key.Text.ToLowerInvariant()) is { } badKey)
                return $"the key '{key.Text}' {badKey}";
            if (withValues && value is ScalarNode { IsNull: false } text && ValueProblem(text.Text) is { } badValue)
                return $"the value '{text.Text}' of '{key.Text}' {badValue}";
        }
        return null;
    }

    public static string? KeyProblem(string key)
    {
        var slash = key.IndexOf('/');
        if (slash >= 0 && (key.IndexOf('/', slash + 1) >= 0 || NameRule.Subdomain.Problem(key[..slash]) is not null))
            return "must have a DNS name before one '/'";
        var name = key.AsSpan(slash + 1);
        return name.Length is > 0 and <= 63 && IsName(name) ? null : "must be 1 to 63 " + Word;
    }

    public static string? ValueProblem(string value) =>
        value.Length == 0 || (value.Length <= 63 && IsName(value)) ? null : "must be at most 63 " + Word;

    /// <summary>Of any length; an empty one is none.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !char.IsAsciiLetterOrDigit(text[0]) || !char.IsAsciiLetterOrDigit(text[^1]))
            return false;
        foreach (var c in text)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_' or '.'))
                return false;
        }
        return true;
    }
}
