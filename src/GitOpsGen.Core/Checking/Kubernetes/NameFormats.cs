using GitOpsGen.Core.Checking.Schemas;

namespace GitOpsGen.Core.Checking.Kubernetes;

/// <summary>Kubernetes' name formats (k8s.io/apimachinery pkg/util/validation). Each method says what is wrong, or null.</summary>
internal static class NameFormats
{
    /// <summary>Namespaces, Gateways, ports of Services: up to 63 characters.</summary>
    public static string? Dns1123Label(string text) =>
        text.Length > 63 ? "is longer than 63 characters" : NameRule.Label.Problem(text) is null ? null : "may hold only lower-case letters, digits and '-', and begins and ends with one of the former";

    /// <summary>Most objects: labels with dots between them, up to 253 characters.</summary>
    public static string? Dns1123Subdomain(string text) =>
        text.Length > 253 ? "is longer than 253 characters" : NameRule.Subdomain.Problem(text) is null ? null : "may hold only lower-case letters, digits, '-' and '.', and begins and ends with one of the first two";

    /// <summary>Services: a label that begins with a letter.</summary>
    public static string? Dns1035Label(string text) =>
        Dns1123Label(text) ?? (char.IsAsciiLetterLower(text[0]) ? null : "must begin with a letter");

    /// <summary>RBAC objects may be called nearly anything.</summary>
    public static string? PathSegment(string text) =>
        text is "." or ".." || text.Contains('/') || text.Contains('%') ? "may not be '.', '..' or hold '/' or '%'" : null;

    /// <summary>Keys of labels and annotations: an optional DNS prefix, a slash, and a name.</summary>
    public static string? QualifiedName(string text)
    {
        var slash = text.LastIndexOf('/');
        var name = text[(slash + 1)..];
        if (slash >= 0 && (slash == 0 || Dns1123Subdomain(text[..slash]) is not null))
            return "has a prefix that is no DNS name";
        if (name.Length is 0 or > 63)
            return "has a name of none or more than 63 characters";
        return LabelSyntax.IsName(name) ? null : "may hold only letters, digits, '-', '_' and '.', and begins and ends with a letter or digit";
    }

    /// <summary>Up to 63 characters; an empty value is one.</summary>
    public static string? LabelValue(string text) =>
        text.Length > 63 ? "is longer than 63 characters" : text.Length == 0 || LabelSyntax.IsName(text) ? null : "may hold only letters, digits, '-', '_' and '.', and begins and ends with a letter or digit";

    /// <summary>Names of container ports.</summary>
    public static string? IanaServiceName(string text) =>
        text.Length > 15 ? "is longer than 15 characters"
        : NameRule.Label.Problem(text) is null && !text.Contains("--", StringComparison.Ordinal) && text.Any(char.IsAsciiLetter) ? null
        : "may hold only lower-case letters, digits and single '-', and needs a letter";
}
