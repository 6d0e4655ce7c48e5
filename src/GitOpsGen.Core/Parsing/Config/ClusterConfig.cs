using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record ClusterConfig : ConfigRecord
{
    [Description("The cluster's name in the mesh: Istio's clusterName, and the folder clusters/<name>.")]
    [Format("dns-label")]
    public required string Name { get; init; }

    [Description("primary: runs istiod. remote: its sidecars are controlled by another cluster's istiod.")]
    public ClusterRole Role { get; init; } = ClusterRole.Primary;

    [Description("For a remote: the cluster whose istiod controls it.")]
    public string? Primary { get; init; }

    [Description("The network of the cluster's pods. Clusters whose pods reach each other directly share one. Default: the cluster's name.")]
    [Format("dns-label")]
    public string? Network { get; init; }

    [Description("The URL of the Kubernetes API server, as istiod on other clusters reaches it.")]
    [Format("url")]
    public string? Server { get; init; }

    [Description("Argo CD's name for the cluster. Default: the cluster's name; in-cluster for the one that Argo CD runs on.")]
    [Format("dns-name")]
    public string? Destination { get; init; }

    [Description("Labels to select the cluster by, such as env: prod.")]
    [KeyFormat("label-key")]
    [Format("label-value")]
    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    [Description("The cluster's Kubernetes version, for example 1.34. Checked against what Istio supports.")]
    [Format("minor-version")]
    public string? Kubernetes { get; init; }

    [Description("The version of the Gateway API CRDs on the cluster, for example 1.5.1. Checked against what Istio reads.")]
    [Format("version")]
    public string? GatewayApi { get; init; }

    [Description("Where this cluster's Istio differs from the mesh's, for example during an upgrade.")]
    public ClusterIstioConfig Istio { get; init; } = new();

    [Description("The cluster's gateways.")]
    [Unique("name")]
    public IReadOnlyList<GatewayConfig> Gateways { get; init; } = [];

    [Description("What else to install beside Istio.")]
    public AddonsConfig Addons { get; init; } = new();

    [Description("Helm values by component, added on top of the generated and the mesh's ones in this cluster.")]
    public IReadOnlyDictionary<string, Yaml.MappingNode> Values { get; init; } = new Dictionary<string, Yaml.MappingNode>();
}

public enum ClusterRole
{
    Primary,

    Remote,
}

public sealed record ClusterIstioConfig : ConfigRecord
{
    [Description("Istio's version on this cluster. Default: the mesh's.")]
    [Format("version")]
    public string? Version { get; init; }

    [Description("The control plane's revision on this cluster. Default: the mesh's.")]
    [Format("dns-label")]
    public string? Revision { get; init; }

    [Description("The revision tags of this cluster. With this list, a namespace whose revision is neither a tag nor the control plane's is an error.")]
    [Format("dns-label")]
    public IReadOnlyList<string>? Tags { get; init; }

    [Description("Install the CNI plugin on this cluster. Default: the mesh's.")]
    public bool? Cni { get; init; }
}
