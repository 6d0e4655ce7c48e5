using System.Text.RegularExpressions;
using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>The written form of a string value: what it is called, how an editor checks it, and how the tool does.</summary>
/// <param name="Description">Completes "… is not".</param>
/// <param name="Start">A JavaScript-compatible regular expression, without the <c>$</c> at its end.</param>
/// <param name="Regex">The same for the tool. None of the patterns backtracks badly on the lengths allowed.</param>
/// <param name="MaxLength">In characters; Kubernetes' limit for the form.</param>
internal sealed record Format(string Name, string Description, string Start, Func<Regex> Regex, string Example, int MaxLength = int.MaxValue)
{
    private static readonly Dictionary<string, Format> All = new Format[]
    {
        new("dns-label", "a DNS-1123 label (lower-case letters, digits and '-', at most 63)", FormatPatterns.DnsLabel, FormatPatterns.DnsLabelRegex, "app-eu-1", 63),
        // Helm: a release name has at most 53 characters; the gateway chart names a Service after it (RFC 1035).
        new("release-name", "a Helm release name (begins with a letter; lower-case letters, digits and '-', at most 53)", FormatPatterns.ReleaseName, FormatPatterns.ReleaseNameRegex, "istio-ingressgateway", 53),
        // k8s.io/api core/v1 ServicePort: a DNS label, longer than a container port's name may be.
        new("service-port", "the name of a Service's port (lower-case letters, digits and '-', at most 63)", FormatPatterns.DnsLabel, FormatPatterns.DnsLabelRegex, "http-web", 63),
        // RFC 1035: a Service's name cannot begin with a digit (k8s.io/apimachinery IsDNS1035Label).
        new("service-name", "a Service name (begins with a letter; lower-case letters, digits and '-', at most 63)", FormatPatterns.ServiceName, FormatPatterns.ServiceNameRegex, "httpbin", 63),
        new("dns-name", "a DNS-1123 name (lower-case letters, digits, '-' and '.', at most 253)", FormatPatterns.DnsName, FormatPatterns.DnsNameRegex, "cluster.local", 253),
        new("host", "a host name, with '*.' at the front at most", FormatPatterns.Host, FormatPatterns.HostRegex, "httpbin.example.com", 253),
        new("address", "an IP address or a host name", FormatPatterns.Address, FormatPatterns.AddressRegex, "192.168.64.107", 253),
        new("url", "an http(s) URL", FormatPatterns.Url, FormatPatterns.UrlRegex, "https://10.0.0.1:6443"),
        new("repository", "a Git URL (https, ssh, git@host:path) or a path", FormatPatterns.Repository, FormatPatterns.RepositoryRegex, "https://github.com/acme/mesh-gitops.git"),
        new("chart-repository", "a chart repository's URL, or an OCI registry without 'oci://'", FormatPatterns.ChartRepository, FormatPatterns.ChartRepositoryRegex, "https://blob.istio.io/istio-release/charts"),
        new("label-key", "a label key", FormatPatterns.LabelKey, FormatPatterns.LabelKeyRegex, "app.kubernetes.io/name", 317),
        new("label-value", "a label value (at most 63 letters, digits, '-', '_' and '.')", FormatPatterns.LabelValue, FormatPatterns.LabelValueRegex, "prod", 63),
        // The suffixes of k8s.io/apimachinery resource.Quantity.
        new("quantity", "a Kubernetes quantity", FormatPatterns.Quantity, FormatPatterns.QuantityRegex, "128Mi") { LooksLikeNumber = true },
        // The CRDs' duration(self) >= duration('1ms'), which all fields that take one have; 0 turns nothing off there.
        new("duration", "a duration of at least 1ms (a number with ms, s, m or h)", FormatPatterns.Duration, FormatPatterns.DurationRegex, "30s"),
        new("version", "a version", FormatPatterns.Version, FormatPatterns.VersionRegex, "1.31.0"),
        new("minor-version", "a Kubernetes minor version", FormatPatterns.MinorVersion, FormatPatterns.MinorVersionRegex, "1.33") { LooksLikeNumber = true },
        new("cidr", "an IP address block", FormatPatterns.Cidr, FormatPatterns.CidrRegex, "10.0.0.0/8"),
        new("port", "a port number", FormatPatterns.Port, FormatPatterns.PortRegex, "8080") { LooksLikeNumber = true },
        // A container port's name is an IANA service name (k8s.io/api core/v1 ServicePort).
        new("target-port", "a port number or a container port's name", FormatPatterns.TargetPort, FormatPatterns.TargetPortRegex, "8080") { LooksLikeNumber = true },
        new("header-name", "a header's name in lower case", FormatPatterns.HeaderName, FormatPatterns.HeaderNameRegex, "x-canary"),
        new("caller", "<namespace>/<service account> or <namespace>", FormatPatterns.Caller, FormatPatterns.CallerRegex, "demo/sleep"),
        new("egress-host", "<namespace>/<host>, with '.' for the own namespace and '*' for any", FormatPatterns.EgressHost, FormatPatterns.EgressHostRegex, "istio-system/*"),
        // Envoy's x-envoy-retry-on and x-envoy-retry-grpc-on, as pkg/config/validation/validation.go lists them, or a status.
        new("retry-condition", "a condition that Envoy retries on, or an HTTP status", FormatPatterns.RetryCondition, FormatPatterns.RetryConditionRegex, "connect-failure") { LooksLikeNumber = true },
        new("diagnostic-code", "a diagnostic's code", FormatPatterns.DiagnosticCode, FormatPatterns.DiagnosticCodeRegex, "IST0102"),
        new("branch", "a Git branch name", FormatPatterns.Branch, FormatPatterns.BranchRegex, "main"),
        new("path", "a relative path with forward slashes", FormatPatterns.Path, FormatPatterns.PathRegex, "."),
    }.ToDictionary(format => format.Name);

    /// <summary>For the JSON Schema.</summary>
    public string Pattern => Start + "$";

    /// <summary>True when a value like <c>1.31</c> is valid unquoted, so that an editor must allow a number too.</summary>
    public bool LooksLikeNumber { get; init; }

    public static Format? ByName(string? name) => name is null ? null : All[name];

    public bool Matches(string text) => text.Length <= MaxLength && Regex().IsMatch(text) && Name switch
    {
        "address" => IpBlocks.IsAddress(text) || !text.All(c => char.IsAsciiDigit(c) || c is '.' or ':'),
        "cidr" => IpBlocks.IsValid(text),
        "duration" => GoDuration.Parse(text) >= 1_000_000,
        _ => true,
    };
}
