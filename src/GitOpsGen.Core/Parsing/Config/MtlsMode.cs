using System.Text.Json.Serialization;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>PeerAuthentication's modes, in Istio's spelling.</summary>
public enum MtlsMode
{
    [JsonStringEnumMemberName("STRICT")]
    Strict,

    [JsonStringEnumMemberName("PERMISSIVE")]
    Permissive,

    [JsonStringEnumMemberName("DISABLE")]
    Disable,
}
