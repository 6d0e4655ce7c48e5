using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Resources;

/// <summary>Any other Kubernetes object. Unlike everything else it goes exactly where it is told: nothing is placed on a primary for it.</summary>
public sealed record ManifestConfig : ConfigRecord
{
    [Description("The clusters to apply it to: all, a list of names, or {matchLabels: {…}}. An Istio resource belongs on the primaries.")]
    public ClusterSelector Clusters { get; init; } = ClusterSelector.All;

    [Description("The object, with apiVersion, kind and metadata.")]
    public required MappingNode Manifest { get; init; }
}
