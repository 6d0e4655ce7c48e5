using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record DefaultsConfig : ConfigRecord
{
    [Description("Values for every cluster. Mappings merge; lists of named items merge by name; anything else is replaced by the cluster's own value.")]
    [Partial]
    public ClusterConfig? Cluster { get; init; }

    [Description("Values for every namespace.")]
    [Partial]
    public NamespaceConfig? Namespace { get; init; }
}

public sealed record GroupConfig : ConfigRecord
{
    [Description("The group's name, for messages.")]
    [Format("dns-label")]
    public required string Name { get; init; }

    [Description("The labels that a cluster must carry to belong to the group.")]
    [KeyFormat("label-key")]
    [Format("label-value")]
    public required IReadOnlyDictionary<string, string> MatchLabels { get; init; }

    [Description("Values for those clusters.")]
    [Partial]
    public required ClusterConfig Cluster { get; init; }
}
