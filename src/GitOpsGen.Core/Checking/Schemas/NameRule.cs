namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>Which names a kind may have (apimachinery, pkg/api/validation/name.go; custom resources take subdomains).</summary>
internal sealed class NameRule
{
    /// <summary>RFC 1123 subdomain: most kinds, and every custom resource.</summary>
    public static readonly NameRule Subdomain =
        new(253, dots: true, digitFirst: true, "must be a DNS name: lower-case letters, digits, '-' and '.', at most 253");

    /// <summary>RFC 1123 label: namespaces, and names within pods.</summary>
    public static readonly NameRule Label = new(63, dots: false, digitFirst: true, "must be lower-case letters, digits and inner hyphens, at most 63");

    // Eleven characters are left for what the controller appends to the Jobs' names.
    private static readonly NameRule CronJob =
        new(52, dots: true, digitFirst: true, "must be a DNS name: lower-case letters, digits, '-' and '.', at most 52");

    // The name becomes the label job-name of the pods.
    private static readonly NameRule Job =
        new(63, dots: true, digitFirst: true, "must be a DNS name: lower-case letters, digits, '-' and '.', at most 63");

    // Services still need a letter first (RFC 1035).
    private static readonly NameRule ServiceLabel =
        new(63, dots: false, digitFirst: false, "must be lower-case letters, digits and inner hyphens, with a letter first, at most 63");

    // RBAC names only have to fit into a path: system:node is one.
    private static readonly NameRule PathSegment =
        new(int.MaxValue, dots: true, digitFirst: true, "must not be '.' or '..' nor contain '/' or '%'") { AnySegment = true };

    private readonly int _length;
    private readonly bool _dots;
    private readonly bool _digitFirst;
    private readonly string _demand;

    private NameRule(int length, bool dots, bool digitFirst, string demand) =>
        (_length, _dots, _digitFirst, _demand) = (length, dots, digitFirst, demand);

    private bool AnySegment { get; init; }

    /// <summary>The rule for <c>metadata.name</c> of a kind.</summary>
    public static NameRule For(string apiVersion, string kind) => (apiVersion, kind) switch
    {
        ("v1", "Namespace") => Label,
        ("v1", "Service") => ServiceLabel,
        ("batch/v1", "CronJob") => CronJob,
        ("batch/v1", "Job") => Job,
        ("rbac.authorization.k8s.io/v1", _) => PathSegment,
        _ => Subdomain,
    };

    /// <summary>What is wrong with a name, as a clause that follows it; null when nothing is.</summary>
    public string? Problem(string name)
    {
        if (AnySegment)
            return name is "." or ".." || name.AsSpan().IndexOfAny('/', '%') >= 0 ? _demand : null;
        if (name.Length == 0 || name.Length > _length)
            return _demand;
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && (name[i] != '.' || !_dots))
                continue;
            if (!IsLabel(name.AsSpan(start, i - start)))
                return _demand;
            start = i + 1;
        }
        return null;
    }

    private bool IsLabel(ReadOnlySpan<char> label)
    {
        if (label.Length == 0 || label[0] == '-' || label[^1] == '-' || (!_digitFirst && char.IsAsciiDigit(label[0])))
            return false;
        foreach (var c in label)
        {
            if (!char.IsAsciiLetterLower(c) && !char.IsAsciiDigit(c) && c != '-')
                return false;
        }
        return true;
    }
}
