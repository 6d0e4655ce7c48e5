using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Resources;

/// <summary>What the sidecars of a namespace, or some of them, are told about: Istio's Sidecar.</summary>
public sealed record SidecarConfig : NamespacedConfig
{
    [Description("Hosts that the workloads call: <namespace>/<host>, '.' for the own namespace, '*' for any.")]
    [Format("egress-host")]
    public IReadOnlyList<string> Egress { get; init; } = [];

    [Description("Further fields of Istio's Sidecar: workloadSelector, ingress, outboundTrafficPolicy, inboundConnectionPool.")]
    [IstioSchema("networking.istio.io/v1", "Sidecar", "spec")]
    [Rest]
    public MappingNode Spec { get; init; } = new(default, []);
}
