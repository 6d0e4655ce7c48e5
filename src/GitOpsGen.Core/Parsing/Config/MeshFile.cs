using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Resources;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>The whole of <c>mesh.config.yaml</c>. The descriptions here are what editors show and what <c>gitopsgen schema</c> prints.</summary>
public sealed record MeshFile : ConfigRecord
{
    public const string CurrentApiVersion = "gitopsgen.dev/v1";

    [Description("The version of this file format: gitopsgen.dev/v1.")]
    public required string ApiVersion { get; init; }

    [Description("What all clusters share: identity, Istio's version, mTLS, certificates, secrets.")]
    public required MeshConfig Mesh { get; init; }

    [Description("The Git repository that Argo CD reads, how pull requests are opened, and Argo CD's own settings.")]
    public required DeliveryConfig Delivery { get; init; }

    [Description("A folder of templates, relative to this file. A file there replaces the built-in template of the same relative path.")]
    [Format("path")]
    public string? Templates { get; init; }

    [Description("Values that every cluster or namespace starts from.")]
    public DefaultsConfig Defaults { get; init; } = new();

    [Description("Values that clusters with certain labels start from, applied in order after the defaults.")]
    [Unique("name")]
    public IReadOnlyList<GroupConfig> Groups { get; init; } = [];

    [Description("The clusters of the mesh. Their order does not matter.")]
    [Unique("name")]
    public required IReadOnlyList<ClusterConfig> Clusters { get; init; }

    [Description("The application namespaces that take part in the mesh.")]
    [Unique("name")]
    public IReadOnlyList<NamespaceConfig> Namespaces { get; init; } = [];

    [Description("The services of those namespaces: routing, resilience, exposure, security.")]
    public IReadOnlyList<ServiceConfig> Services { get; init; } = [];

    [Description("Hosts outside the mesh that workloads call (ServiceEntry), with TLS origination and egress gateways.")]
    public IReadOnlyList<ExternalServiceConfig> ExternalServices { get; init; } = [];

    [Description("What sidecars are told about (Sidecar), to keep their configuration small.")]
    public IReadOnlyList<SidecarConfig> Sidecars { get; init; } = [];

    [Description("Single virtual machines in the mesh (WorkloadEntry).")]
    public IReadOnlyList<WorkloadEntryConfig> WorkloadEntries { get; init; } = [];

    [Description("Groups of virtual machines that register themselves (WorkloadGroup).")]
    public IReadOnlyList<WorkloadGroupConfig> WorkloadGroups { get; init; } = [];

    [Description("Settings of proxies beyond a namespace's or a service's 'proxy' (ProxyConfig).")]
    public IReadOnlyList<ProxyResourceConfig> ProxyConfigs { get; init; } = [];

    [Description("WebAssembly filters (WasmPlugin).")]
    public IReadOnlyList<WasmPluginConfig> WasmPlugins { get; init; } = [];

    [Description("Any other Kubernetes objects, as they are to be applied.")]
    public IReadOnlyList<ManifestConfig> Manifests { get; init; } = [];

    [Description("What stands in the clusters beside this config, and how much of it this config names.")]
    public InventoryConfig Inventory { get; init; } = new();

    [Description("Findings of the checks on the rendered tree that are accepted. One that matches nothing is a warning.")]
    public IReadOnlyList<IgnoreConfig> Ignore { get; init; } = [];
}
