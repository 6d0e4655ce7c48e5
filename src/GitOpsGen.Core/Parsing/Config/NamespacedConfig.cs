using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>
/// What the parts share that become objects in a namespace. Their manifests stand on the primaries that control the
/// chosen clusters, because istiod reads them there (design: the placement rule).
/// </summary>
public abstract record NamespacedConfig : ConfigRecord
{
    [Description("The name, unique in its namespace.")]
    [Format("dns-name")]
    public required string Name { get; init; }

    [Description("The namespace: one of 'namespaces', that of a gateway, default or istio-system.")]
    [Format("dns-label")]
    public required string Namespace { get; init; }

    [Description("The clusters whose workloads it concerns: all, a list of names, or {matchLabels: {…}}. Default: the namespace's.")]
    public ClusterSelector? Clusters { get; init; }
}
