using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record NamespaceConfig : ConfigRecord
{
    [Description("The namespace's name, the same in every cluster: Istio treats equal namespaces as one.")]
    [Format("dns-label")]
    public required string Name { get; init; }

    [Description("The clusters that run the namespace's workloads: all, a list of names, or {matchLabels: {…}}.")]
    public ClusterSelector Clusters { get; init; } = ClusterSelector.All;

    [Description("Whether pods get a sidecar.")]
    public Injection Injection { get; init; } = Injection.Enabled;

    [Description("The control plane revision or tag that injects here. Default: the one of the cluster.")]
    [Format("dns-label")]
    public string? Revision { get; init; }

    [Description("Further labels of the namespace.")]
    [KeyFormat("label-key")]
    [Format("label-value")]
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    [Description("Annotations of the namespace.")]
    [KeyFormat("label-key")]
    public IReadOnlyDictionary<string, string> Annotations { get; init; } = new Dictionary<string, string>();
}

public enum Injection
{
    Enabled,

    Disabled,
}
