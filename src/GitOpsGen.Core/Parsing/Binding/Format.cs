using System.Net;
using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>The written form of a string value: what it is called, how an editor checks it, and how the tool does.</summary>
/// <param name="Description">Completes "… is not".</param>
/// <param name="Pattern">A JavaScript-compatible regular expression, for the JSON Schema; the tool uses it too.</param>
/// <param name="MaxLength">In characters; Kubernetes' limit for the form.</param>
internal sealed record Format(string Name, string Description, string Pattern, string Example, int MaxLength = int.MaxValue)
{
    private const string Label = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    private const string Subdomain = $@"{Label}(\.{Label})*";
    private const string LabelValueText = "([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?";

    private static readonly Dictionary<string, Format> All = new Format[]
    {
        new("dns-label", "a DNS-1123 label (lower-case letters, digits and '-', at most 63)", $"^{Label}$", "app-eu-1", 63),
        // Helm: a release name has at most 53 characters; the gateway chart names a Service after it (RFC 1035).
        new("release-name", "a Helm release name (begins with a letter; lower-case letters, digits and '-', at most 53)", "^[a-z]([-a-z0-9]*[a-z0-9])?$", "istio-ingressgateway", 53),
        // RFC 6335 (k8s.io/apimachinery IsValidPortName): at most 15 characters, a letter among them.
        new("port-name", "a port name (at most 15 lower-case letters, digits and '-', one letter among them)", "^(?=.*[a-z])(?!.*--)[a-z0-9]([-a-z0-9]*[a-z0-9])?$", "http-web", 15),
        // RFC 1035: a Service's name cannot begin with a digit (k8s.io/apimachinery IsDNS1035Label).
        new("service-name", "a Service name (begins with a letter; lower-case letters, digits and '-', at most 63)", "^[a-z]([-a-z0-9]*[a-z0-9])?$", "httpbin", 63),
        new("dns-name", "a DNS-1123 name (lower-case letters, digits, '-' and '.', at most 253)", $"^{Subdomain}$", "cluster.local", 253),
        new("host", "a host name, with '*.' at the front at most", $@"^(\*|(\*\.)?{Subdomain})$", "httpbin.example.com", 253),
        new("address", "an IP address or a host name", $"^({Subdomain}|[0-9a-fA-F:.]+)$", "192.168.64.107", 253),
        new("url", "an http(s) URL", @"^https?://[^\s/?#@]+([/?#]\S*)?$", "https://10.0.0.1:6443"),
        new("repository", "a Git URL (https, ssh, git@host:path) or a path", @"^\S+$", "https://github.com/acme/mesh-gitops.git"),
        new("chart-repository", "a chart repository's URL, or an OCI registry without 'oci://'", @"^(https?://)?[^\s@:/]+(:[0-9]+)?(/\S*)?$", "https://blob.istio.io/istio-release/charts"),
        new("label-key", "a label key", $@"^({Subdomain}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{{0,61}}[A-Za-z0-9])?$", "app.kubernetes.io/name", 317),
        new("label-value", "a label value (at most 63 letters, digits, '-', '_' and '.')", $"^{LabelValueText}$", "prod", 63),
        // The suffixes of k8s.io/apimachinery resource.Quantity.
        new("quantity", "a Kubernetes quantity", @"^[0-9]+(\.[0-9]+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei)?$", "128Mi") { LooksLikeNumber = true },
        new("duration", "a duration (a number with ms, s, m or h)", @"^([0-9]+(\.[0-9]+)?(ms|s|m|h))+$", "30s"),
        new("version", "a version", @"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?$", "1.31.0"),
        new("minor-version", "a Kubernetes minor version", @"^[0-9]+\.[0-9]+(\.[0-9]+)?$", "1.33") { LooksLikeNumber = true },
        new("cidr", "an IP address block", @"^[0-9a-fA-F.:]+(/[0-9]{1,3})?$", "10.0.0.0/8"),
        new("port", "a port number", "^[1-9][0-9]{0,4}$", "8080") { LooksLikeNumber = true },
        // A container port's name is an IANA service name (k8s.io/api core/v1 ServicePort).
        new("target-port", "a port number or a container port's name", "^([1-9][0-9]{0,4}|(?=.*[a-z])[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?)$", "8080") { LooksLikeNumber = true },
        new("header-name", "a header's name in lower case", "^:?[-a-z0-9_]+$", "x-canary"),
        new("caller", "<namespace>/<service account> or <namespace>", $@"^{Label}(/(\*|{Subdomain}))?$", "demo/sleep"),
        new("egress-host", "<namespace>/<host>, with '.' for the own namespace and '*' for any", $@"^(\.|\*|~|{Label})/(\*|(\*\.)?{Subdomain})$", "istio-system/*"),
        // Envoy's x-envoy-retry-on and x-envoy-retry-grpc-on, as pkg/config/validation/validation.go lists them, or a status.
        new("retry-condition", "a condition that Envoy retries on, or an HTTP status", "^(5xx|gateway-error|reset|reset-before-request|connect-failure|envoy-ratelimited|retriable-4xx|refused-stream|retriable-status-codes|retriable-headers|http3-post-connect-failure|cancelled|deadline-exceeded|internal|resource-exhausted|unavailable|[1-5][0-9][0-9])$", "connect-failure") { LooksLikeNumber = true },
        new("diagnostic-code", "a diagnostic's code", "^(IST|MESH)[0-9]{4}$", "IST0102"),
        new("branch", "a Git branch name", @"^(?!.*(\.\.|//|@\{|\.lock$))[^\s~^:?*\[\\/.-][^\s~^:?*\[\\]*$", "main"),
        new("path", "a relative path with forward slashes", @"^(?!/)(?!.*(^|/)\.\.(/|$))[^\\\s]+$", "."),
    }.ToDictionary(format => format.Name);

    // Patterns come from this table, never from input, and none of them backtracks badly on the lengths allowed.
    private readonly Lazy<Regex> _regex = new(() => new Regex(AtTheVeryEnd(Pattern), RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    /// <summary>True when a value like <c>1.31</c> is valid unquoted, so that an editor must allow a number too.</summary>
    public bool LooksLikeNumber { get; init; }

    public static Format? ByName(string? name) => name is null ? null : All[name];

    public bool Matches(string text) => text.Length <= MaxLength && _regex.Value.IsMatch(text) && Name switch
    {
        "address" => IPAddress.TryParse(text, out _) || !text.All(c => char.IsAsciiDigit(c) || c is '.' or ':'),
        "cidr" => IsBlock(text),
        _ => true,
    };

    // JavaScript's '$' is the end of the text; .NET's also stands before a last line break.
    private static string AtTheVeryEnd(string pattern) => pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern;

    private static bool IsBlock(string text) =>
        text.Contains('/') ? IPNetwork.TryParse(text, out _) : IPAddress.TryParse(text, out _);
}
