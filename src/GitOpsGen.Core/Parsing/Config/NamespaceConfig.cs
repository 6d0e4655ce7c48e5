using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Telemetry;
using GitOpsGen.Core.Parsing.Yaml;

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

    [Description("What of this namespace the config names in full, where 'inventory.complete' does not say so for all: services, workloads.")]
    public IReadOnlyList<NamespacePart> Complete { get; init; } = [];

    [Description("deny-all refuses what no service's 'allow' lets in. allow-all lets everything in that no 'deny' refuses, whatever the services' 'allow' say. Without it, services without 'allow' are open.")]
    public NamespaceAuthorization? Authorization { get; init; }

    [Description("Mutual TLS in this namespace, where it differs from the mesh's.")]
    public MtlsMode? Mtls { get; init; }

    [Description("Istio's ProxyConfig for the namespace: concurrency, image, environmentVariables.")]
    [IstioSchema("networking.istio.io/v1beta1", "ProxyConfig", "spec")]
    public MappingNode? Proxy { get; init; }

    [Description("Requests and limits of the namespace's sidecars, where they differ from the mesh's. A pod's own annotations (sidecar.istio.io/proxyCPU, …) win.")]
    public ResourcesConfig? ProxyResources { get; init; }

    [Description("Access logs, tracing and metrics of the namespace, where they differ from the mesh's.")]
    public TelemetryConfig? Telemetry { get; init; }
}

public enum Injection
{
    Enabled,

    Disabled,
}

public enum NamespacePart
{
    Services,

    Workloads,
}
