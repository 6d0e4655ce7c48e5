using System.Text.Json.Serialization;

namespace GitOpsGen.Core.Diffing;

[JsonConverter(typeof(JsonStringEnumConverter<UnitKind>))]
public enum UnitKind
{
    /// <summary>A Kubernetes object, wherever it stands in the tree.</summary>
    [JsonStringEnumMemberName("resource")]
    Resource,

    /// <summary>The Helm values of one component.</summary>
    [JsonStringEnumMemberName("values")]
    Values,

    /// <summary>Anything else: a README, the lock, a file that is not YAML.</summary>
    [JsonStringEnumMemberName("file")]
    File,
}
