using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Schemas.Rules;

/// <summary>
/// Texts of built-in kinds, as apimachinery's pkg/util/validation and Kubernetes' pkg/apis/core/validation judge them. The field of an
/// optional name may be empty, which is the same as unset.
/// </summary>
internal static class KubernetesTexts
{
    /// <summary>What an environment variable or a file of the downward API may take from its pod (validEnvDownwardAPIFieldPathExpressions, validVolumeDownwardAPIFieldPathExpressions).</summary>
    private static readonly string[] FieldPaths =
    [
        "metadata.name", "metadata.namespace", "metadata.uid", "metadata.labels", "metadata.annotations", "spec.nodeName", "spec.serviceAccountName",
        "status.hostIP", "status.hostIPs", "status.podIP", "status.podIPs",
    ];

    public static readonly IReadOnlyList<SchemaRule> All =
    [
        Text("subdomain", text => text.Length == 0 ? null : NameRule.Subdomain.Problem(text)),
        Text("dns-label", text => text.Length == 0 ? null : NameRule.Label.Problem(text)),
        Text("external-name", text => text.Length == 0 ? null : NameRule.Subdomain.Problem(text.EndsWith('.') ? text[..^1] : text)),
        Text("qualified-name", text => text.Length == 0 ? null : LabelSyntax.KeyProblem(text)),
        Text("env-name", text => text.Length == 0 ? "must not be empty" : EnvironmentName(text)),
        Text("env-prefix", EnvironmentName),
        Text("data-key", text => MapRules.IsDataKey(text) ? null : "must be a key of letters, digits, '-', '_' and '.', at most 253, and not '..'"),
        Text("field-path", text => FieldPaths.Contains(text) || IsEntry(text, "metadata.labels") || IsEntry(text, "metadata.annotations") ? null : "is no field that a pod passes on, such as metadata.name or status.podIP"),
        Text("inner-path", text => text.StartsWith('/') || text.Split('/').Contains("..") ? "must be a relative path without '..'" : null),
        Text("outer-path", text => text.Split('/').Contains("..") ? "must be a path without '..'" : null),
        Text("ip", text => IpBlocks.IsAddress(text) ? null : "must be an IP address"),
        Text("cluster-ip", text => text is "" or "None" || IpBlocks.IsAddress(text) ? null : "must be an IP address or None"),
        Text("cidr", text => IpBlocks.IsCidr(text) ? null : "must be a CIDR such as 10.0.0.0/8"),
        Text("ingress-host", IngressHost),
        Text("time-zone", text => text.Length == 0 || text.Equals("Local", StringComparison.OrdinalIgnoreCase) ? "must be a time zone such as Europe/Berlin" : null),
        new("port-or-name", node => node is ScalarNode { Kind: ScalarKind.String } port && Kubernetes.NameFormats.IanaServiceName(port.Text) is { } problem ? $"'{port.Text}' {problem}" : null),
        new("count-or-percent", node => node is ScalarNode count ? CountOrPercent(count, most: int.MaxValue) : null),
        new("count-or-part", node => node is ScalarNode count ? CountOrPercent(count, most: 100) : null),
    ];

    /// <summary>Since Kubernetes 1.30 (RelaxedEnvironmentVariableValidation), which is older than every supported version.</summary>
    private static string? EnvironmentName(string text) =>
        text.All(c => c is >= ' ' and <= '~' and not '=') ? null : "may hold only printable ASCII characters other than '='";

    private static bool IsEntry(string text, string map) =>
        text.StartsWith(map + "['", StringComparison.Ordinal) && text.EndsWith("']", StringComparison.Ordinal);

    // ValidateIngressRules: a name, or one behind '*.', and no address.
    private static string? IngressHost(string text)
    {
        if (text.Length == 0)
            return null;
        return IpBlocks.IsAddress(text) ? "must be a DNS name, not an IP address" : NameRule.Subdomain.Problem(text.StartsWith("*.", StringComparison.Ordinal) ? text[2..] : text);
    }

    // ValidatePositiveIntOrPercent, and IsNotMoreThan100Percent where 'most' is 100.
    private static string? CountOrPercent(ScalarNode node, int most)
    {
        var isPercent = node.Kind == ScalarKind.String;
        if (isPercent && !node.Text.EndsWith('%'))
            return $"'{node.Text}' is neither a number nor a percentage";
        var isCount = int.TryParse(isPercent ? node.Text[..^1] : node.Text, System.Globalization.NumberStyles.None, null, out var count);
        if (!isCount)
            return $"'{node.Text}' must be a whole number from 0, or such a percentage";
        return isPercent && count > most ? $"{node.Text} is over {most}%" : null;
    }

    private static SchemaRule Text(string name, Func<string, string?> problem) =>
        new(name, node => node is ScalarNode scalar && problem(scalar.Text) is { } wrong ? $"'{scalar.Text}' {wrong}" : null);
}
