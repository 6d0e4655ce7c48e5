using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record IstioConfig : ConfigRecord
{
    [Description("Istio's exact version, for example 1.31.0. Supported: 1.30 (from 1.30.3) and 1.31; 1.29 with a warning.")]
    [Format("version")]
    public required string Version { get; init; }

    [Description("The revision of the control plane, for canary upgrades, for example 1-31-0. Without one, namespaces use istio-injection=enabled.")]
    [Format("dns-label")]
    public string? Revision { get; init; }

    [Description("How workloads join the mesh.")]
    public DataPlane DataPlane { get; init; } = DataPlane.Sidecar;

    [Description("Install the Istio CNI plugin, so that pods need no NET_ADMIN capability.")]
    public bool Cni { get; init; }

    [Description("The container registry of Istio's images. The default follows from the version.")]
    public string? Hub { get; init; }

    [Description("Where Istio's Helm charts come from. The default is Istio's own repository.")]
    [Format("chart-repository")]
    public string? ChartRepository { get; init; }
}
