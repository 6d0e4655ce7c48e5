using System.Text.Json.Serialization;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>What happens to requests that no rule of a service speaks about.</summary>
public enum NamespaceAuthorization
{
    [JsonStringEnumMemberName("allow-all")]
    AllowAll,

    [JsonStringEnumMemberName("deny-all")]
    DenyAll,
}
