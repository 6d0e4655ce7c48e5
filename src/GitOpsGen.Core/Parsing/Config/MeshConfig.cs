using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Telemetry;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record MeshConfig : ConfigRecord
{
    [Description("The mesh's identity, the same in every cluster (Istio's global.meshID).")]
    [Format("dns-label")]
    public required string Id { get; init; }

    [Description("The trust domain of every workload identity: spiffe://<trustDomain>/ns/<namespace>/sa/<service account>.")]
    [Format("dns-name")]
    public string TrustDomain { get; init; } = "cluster.local";

    [Description("Which Istio to install, and how.")]
    public required IstioConfig Istio { get; init; }

    [Description("Mutual TLS between workloads, mesh-wide. Start with PERMISSIVE while workloads are still without sidecars.")]
    public MtlsMode Mtls { get; init; } = MtlsMode.Strict;

    [Description("What sidecars may reach outside the mesh: any host, or only hosts that the mesh knows.")]
    public OutboundTraffic OutboundTraffic { get; init; } = OutboundTraffic.AllowAny;

    [Description("The sidecar proxies.")]
    public ProxyConfig Proxy { get; init; } = new();

    [Description("Who signs the workloads' certificates.")]
    public CertificatesConfig Certificates { get; init; } = new();

    [Description("How secrets reach the clusters. No secret is ever written to Git.")]
    public SecretsConfig Secrets { get; init; } = new();

    [Description("Access logs, tracing and metrics of the whole mesh.")]
    public MeshTelemetryConfig Telemetry { get; init; } = new();

    [Description("Further entries of MeshConfig's extensionProviders, each with a name: external authorizers, log and trace collectors.")]
    public IReadOnlyList<Yaml.MappingNode> ExtensionProviders { get; init; } = [];

    [Description("Further entries of MeshConfig's serviceSettings. For single services use clusterLocal.")]
    public IReadOnlyList<Yaml.MappingNode> ServiceSettings { get; init; } = [];

    [Description("Addresses from which istiod does not fetch token keys (JWKS), so that a jwksUri cannot reach into its network. Default: loopback and link-local, which holds the clouds' metadata services.")]
    [Format("cidr")]
    public IReadOnlyList<string> JwksBlockedCidrs { get; init; } = ["127.0.0.0/8", "169.254.0.0/16", "::1/128", "fe80::/10"];

    [Description("Helm values by component (istio-base, istio-cni, istiod, kiali-server, or a gateway's name), added on top of the generated ones in every cluster.")]
    public IReadOnlyDictionary<string, Yaml.MappingNode> Values { get; init; } = new Dictionary<string, Yaml.MappingNode>();
}
