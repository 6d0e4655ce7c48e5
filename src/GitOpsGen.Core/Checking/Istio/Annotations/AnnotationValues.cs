using System.Text.RegularExpressions;
using GitOpsGen.Core.Checking.Schemas.Rules;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Annotations;

/// <summary>What the injector accepts (istio/istio pkg/kube/inject/validate.go). Each method says what is wrong, or null.</summary>
internal static partial class AnnotationValues
{
    /// <summary>Go's strconv.ParseBool.</summary>
    public static string? Boolean(string value) =>
        value is "true" or "false" or "True" or "False" or "TRUE" or "FALSE" or "1" or "0" or "t" or "f" or "T" or "F" ? null : "is not true or false";

    public static string? Number(string value) => uint.TryParse(value, out _) ? null : "is not a whole number";

    public static string? InterceptionMode(string value) => value is "REDIRECT" or "TPROXY" or "NONE" ? null : "is none of REDIRECT, TPROXY, NONE";

    /// <summary>0 switches the status port off.</summary>
    public static string? StatusPort(string value) => value.Length == 0 || IsPort(value) ? null : "is not a port";

    public static string? Ports(string value) => Each(value, IsPort, "is not a list of ports");

    /// <summary>A star takes every port.</summary>
    public static string? PortsOrAll(string value) => value == "*" ? null : Ports(value);

    /// <summary>CIDRs with commas; an address alone is none to the injector.</summary>
    public static string? Ranges(string value) => Each(value, IpBlocks.IsCidr, "is not a list of CIDRs");

    public static string? RangesOrAll(string value) => value == "*" ? null : Ranges(value);

    public static string? Quantity(string value) => QuantityPattern().IsMatch(value) ? null : "is not a quantity like 100m or 128Mi";

    /// <summary>Istio reads it over its defaults; what is no mapping fails the injection of the pod.</summary>
    public static string? ProxyConfig(string value) =>
        YamlReader.Read(value, "") is { Succeeded: true, Value: [MappingNode] } ? null : "is no ProxyConfig in YAML";

    private static bool IsPort(string text) => ushort.TryParse(text, out _);

    private static string? Each(string list, Func<string, bool> isValid, string problem) =>
        Array.TrueForAll(list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), item => isValid(item)) ? null : problem;

    /// <summary>Kubernetes' resource.Quantity, without signs.</summary>
    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?(m|k|Ki|M|Mi|G|Gi|T|Ti|P|Pi|E|Ei|[eE][0-9]+)?\z")]
    private static partial Regex QuantityPattern();
}
