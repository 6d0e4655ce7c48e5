using GitOpsGen.Core.Checking.Schemas.Rules;

namespace GitOpsGen.Core.Checking.Istio.Validation;

/// <summary>Keys of AuthorizationPolicy conditions (istio/istio pkg/config/security/security.go, ValidateAttribute).</summary>
internal static class ConditionKeys
{
    private static readonly HashSet<string> Plain =
    [
        "source.ip", "remote.ip", "source.namespace", "source.principal", "source.serviceAccount", "request.auth.principal", "request.auth.audiences",
        "request.auth.presenter", "destination.ip", "destination.port", "connection.sni",
    ];

    /// <summary>Keys with a name in brackets.</summary>
    private static readonly string[] Named = ["request.headers[", "request.auth.claims[", "experimental."];

    /// <summary>True for Istio's own keys and any header or claim, which need the closing bracket.</summary>
    public static bool IsKnown(string key) =>
        Plain.Contains(key) || Named.Any(prefix => key.StartsWith(prefix, StringComparison.Ordinal) && (prefix[^1] != '[' || key.EndsWith(']')));

    /// <summary>Addresses and ports are parsed; every other value is text.</summary>
    public static bool Takes(string key, string value) => key switch
    {
        "source.ip" or "remote.ip" or "destination.ip" => IpBlocks.IsValid(value),
        "destination.port" => ushort.TryParse(value, out var port) && port > 0,
        _ => true,
    };
}
