using System.Text.RegularExpressions;

namespace GitOpsGen.Core.Parsing.Binding;

/// <summary>
/// The patterns of <see cref="Format"/>, compiled at build time: at run time, it would take longer than reading a config.
/// They lack their end, since JavaScript's <c>$</c> is the end of the text and .NET's also stands before a last line break.
/// </summary>
internal static partial class FormatPatterns
{
    public const string LabelText = "[a-z0-9]([-a-z0-9]*[a-z0-9])?";
    public const string SubdomainText = $@"{LabelText}(\.{LabelText})*";
    public const string LabelValueText = "([A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?)?";

    public const string DnsLabel = $"^{LabelText}";
    public const string ReleaseName = "^[a-z]([-a-z0-9]*[a-z0-9])?";
    public const string ServiceName = "^[a-z]([-a-z0-9]*[a-z0-9])?";
    public const string DnsName = $"^{SubdomainText}";
    public const string Host = $@"^(\*|(\*\.)?{SubdomainText})";
    public const string Address = $"^({SubdomainText}|[0-9a-fA-F:.]+)";
    public const string Url = @"^https?://[^\s/?#@]+([/?#]\S*)?";
    public const string Repository = @"^\S+";
    public const string ChartRepository = @"^(https?://)?[A-Za-z0-9._-]+(:[0-9]+)?(/[^\s*?{}\[\]]*)?";
    public const string LabelKey = $@"^({SubdomainText}/)?[A-Za-z0-9]([-A-Za-z0-9_.]{{0,61}}[A-Za-z0-9])?";
    public const string LabelValue = $"^{LabelValueText}";
    public const string Quantity = @"^[0-9]+(\.[0-9]+)?(m|k|M|G|T|P|E|Ki|Mi|Gi|Ti|Pi|Ei|[eE][0-9]+)?";
    public const string Duration = @"^([0-9]+(\.[0-9]+)?(ms|s|m|h))+";
    public const string Version = @"^[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.]+)?";
    public const string MinorVersion = @"^[0-9]+\.[0-9]+(\.[0-9]+)?";
    public const string Cidr = @"^[0-9a-fA-F.:]+(/[0-9]{1,3})?";
    public const string Port = "^[1-9][0-9]{0,4}";
    public const string TargetPort = "^([1-9][0-9]{0,4}|(?=.*[a-z])[a-z0-9]([-a-z0-9]{0,13}[a-z0-9])?)";
    public const string HeaderName = "^:?[-a-z0-9_]+";
    public const string Caller = $@"^{LabelText}(/(\*|{SubdomainText}))?";
    public const string EgressHost = $@"^(\.|\*|~|{LabelText})/(\*|(\*\.)?{SubdomainText})";
    public const string RetryCondition = "^(5xx|gateway-error|reset|reset-before-request|connect-failure|envoy-ratelimited|retriable-4xx|refused-stream|retriable-status-codes|retriable-headers|http3-post-connect-failure|cancelled|deadline-exceeded|internal|resource-exhausted|unavailable|[1-5][0-9][0-9])";
    public const string DiagnosticCode = "^(IST|MESH)[0-9]{4}";
    public const string Branch = @"^(?!.*(\.\.|//|@\{|\.lock$))[^\s~^:?*\[\\/.-][^\s~^:?*\[\\]*";
    public const string Path = @"^(?!/)(?!.*(^|/)\.\.(/|$))[^\\\s]+";

    private const string End = @"\z";
    private const RegexOptions Options = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    [GeneratedRegex(DnsLabel + End, Options)]
    public static partial Regex DnsLabelRegex();

    [GeneratedRegex(ReleaseName + End, Options)]
    public static partial Regex ReleaseNameRegex();

    [GeneratedRegex(ServiceName + End, Options)]
    public static partial Regex ServiceNameRegex();

    [GeneratedRegex(DnsName + End, Options)]
    public static partial Regex DnsNameRegex();

    [GeneratedRegex(Host + End, Options)]
    public static partial Regex HostRegex();

    [GeneratedRegex(Address + End, Options)]
    public static partial Regex AddressRegex();

    [GeneratedRegex(Url + End, Options)]
    public static partial Regex UrlRegex();

    [GeneratedRegex(Repository + End, Options)]
    public static partial Regex RepositoryRegex();

    [GeneratedRegex(ChartRepository + End, Options)]
    public static partial Regex ChartRepositoryRegex();

    [GeneratedRegex(LabelKey + End, Options)]
    public static partial Regex LabelKeyRegex();

    [GeneratedRegex(LabelValue + End, Options)]
    public static partial Regex LabelValueRegex();

    [GeneratedRegex(Quantity + End, Options)]
    public static partial Regex QuantityRegex();

    [GeneratedRegex(Duration + End, Options)]
    public static partial Regex DurationRegex();

    [GeneratedRegex(Version + End, Options)]
    public static partial Regex VersionRegex();

    [GeneratedRegex(MinorVersion + End, Options)]
    public static partial Regex MinorVersionRegex();

    [GeneratedRegex(Cidr + End, Options)]
    public static partial Regex CidrRegex();

    [GeneratedRegex(Port + End, Options)]
    public static partial Regex PortRegex();

    [GeneratedRegex(TargetPort + End, Options)]
    public static partial Regex TargetPortRegex();

    [GeneratedRegex(HeaderName + End, Options)]
    public static partial Regex HeaderNameRegex();

    [GeneratedRegex(Caller + End, Options)]
    public static partial Regex CallerRegex();

    [GeneratedRegex(EgressHost + End, Options)]
    public static partial Regex EgressHostRegex();

    [GeneratedRegex(RetryCondition + End, Options)]
    public static partial Regex RetryConditionRegex();

    [GeneratedRegex(DiagnosticCode + End, Options)]
    public static partial Regex DiagnosticCodeRegex();

    [GeneratedRegex(Branch + End, Options)]
    public static partial Regex BranchRegex();

    [GeneratedRegex(Path + End, Options)]
    public static partial Regex PathRegex();
}
