using System.Text.Json.Serialization;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>MeshConfig's <c>outboundTrafficPolicy.mode</c>.</summary>
public enum OutboundTraffic
{
    [JsonStringEnumMemberName("ALLOW_ANY")]
    AllowAny,

    [JsonStringEnumMemberName("REGISTRY_ONLY")]
    RegistryOnly,
}
