using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Config.Telemetry;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>A service of the mesh with everything that concerns its traffic: routing, resilience, exposure, security, telemetry.</summary>
public sealed record ServiceConfig : NamespacedConfig
{
    private const string DestinationRule = "DestinationRule";
    private const string Networking = "networking.istio.io/v1";

    [Description("The ports of the Kubernetes Service.")]
    [Unique("name")]
    public IReadOnlyList<ServicePortConfig> Ports { get; init; } = [];

    [Description("The labels that select the service's pods. Default: app: <name>.")]
    [KeyFormat("label-key")]
    [Format("label-value")]
    public IReadOnlyDictionary<string, string> Selector { get; init; } = new Dictionary<string, string>();

    [Description("The service account of the pods, which other services' rules name as <namespace>/<service account>.")]
    [Format("dns-name")]
    public string? ServiceAccount { get; init; }

    [Description("Write the Kubernetes Service itself, on every cluster of the namespace, so that its name resolves where no pod of it runs.")]
    public bool CreateService { get; init; }

    [Description("disabled keeps the sidecar out of these pods in a namespace that injects. The other way round needs the pod label sidecar.istio.io/inject: \"true\".")]
    public Injection? Injection { get; init; }

    [Description("The versions of the workload, by which routes choose pods: a word (label version=<word>), or {name, labels, …}.")]
    [Unique("name")]
    public IReadOnlyList<VersionConfig> Versions { get; init; } = [];

    [Description("How clients choose among the endpoints: a word like RANDOM, or Istio's LoadBalancerSettings (simple, consistentHash, localityLbSetting with failover or distribute).")]
    [IstioSchema(Networking, DestinationRule, "spec.trafficPolicy.loadBalancer", Shorthand = "simple")]
    public MappingNode? LoadBalancer { get; init; }

    [Description("Limits and ejection of failing endpoints, in one place.")]
    public CircuitBreakerConfig? CircuitBreaker { get; init; }

    [Description("Istio's ConnectionPoolSettings, for what circuitBreaker does not name.")]
    [IstioSchema(Networking, DestinationRule, "spec.trafficPolicy.connectionPool")]
    public MappingNode? ConnectionPool { get; init; }

    [Description("Istio's OutlierDetection, for what circuitBreaker does not name.")]
    [IstioSchema(Networking, DestinationRule, "spec.trafficPolicy.outlierDetection")]
    public MappingNode? OutlierDetection { get; init; }

    [Description("Further parts of Istio's TrafficPolicy: tls, portLevelSettings, tunnel, proxyProtocol, retryBudget.")]
    [IstioSchema(Networking, DestinationRule, "spec.trafficPolicy")]
    public MappingNode? TrafficPolicy { get; init; }

    [Description("HTTP routes, the first match wins. Without any, requests go to all pods.")]
    public IReadOnlyList<RouteConfig> Routes { get; init; } = [];

    [Description("Routes of TCP ports.")]
    public IReadOnlyList<TcpRouteConfig> TcpRoutes { get; init; } = [];

    [Description("Routes of TLS ports that the mesh does not terminate, by SNI.")]
    public IReadOnlyList<TlsRouteConfig> TlsRoutes { get; init; } = [];

    [Description("A gradual move from one version to another.")]
    public CanaryConfig? Canary { get; init; }

    [Description("How long a request may take, retries included, on every route that does not say otherwise. Default: no limit.")]
    [Format("duration")]
    public string? Timeout { get; init; }

    [Description("Retries on every route that does not say otherwise.")]
    public RetriesConfig? Retries { get; init; }

    [Description("Where the service is reached from outside the mesh.")]
    public IReadOnlyList<ExposeConfig> Expose { get; init; } = [];

    [Description("Requests that each pod accepts in a time, counted in its own sidecar.")]
    public RateLimitConfig? RateLimit { get; init; }

    [Description("Limits that all pods share, counted by a rate-limit service.")]
    public GlobalRateLimitConfig? GlobalRateLimit { get; init; }

    [Description("Whose JSON Web Tokens are accepted. A request without a token is refused unless every issuer has required: false.")]
    public IReadOnlyList<JwtConfig> Jwt { get; init; } = [];

    [Description("Requests to let in; with any such rule, everything else is refused.")]
    public IReadOnlyList<AuthorizationRuleConfig> Allow { get; init; } = [];

    [Description("Requests to refuse, whatever 'allow' says.")]
    public IReadOnlyList<AuthorizationRuleConfig> Deny { get; init; } = [];

    [Description("Requests to log for an audit.")]
    public IReadOnlyList<AuthorizationRuleConfig> Audit { get; init; } = [];

    [Description("Requests that an external authorizer decides about.")]
    public IReadOnlyList<CustomRuleConfig> Custom { get; init; } = [];

    [Description("Mutual TLS at this service: STRICT, PERMISSIVE or DISABLE, or {mode, ports}. Default: the namespace's.")]
    public MtlsConfig? Mtls { get; init; }

    [Description("The namespaces that see the service's routing: '.' its own, '*' all, or names. Default: all.")]
    public IReadOnlyList<string> ExportTo { get; init; } = [];

    [Description("Keep requests within the cluster they start in, although other clusters have the service too.")]
    public bool ClusterLocal { get; init; }

    [Description("Access logs, tracing and metrics of this service, where they differ from the namespace's.")]
    public TelemetryConfig? Telemetry { get; init; }

    [Description("Requests and limits of these pods' sidecars, where they differ from the namespace's. A pod's own annotations (sidecar.istio.io/proxyCPU, …) win.")]
    public ResourcesConfig? ProxyResources { get; init; }

    [Description("Istio's ProxyConfig for these pods: concurrency, image, environmentVariables.")]
    [IstioSchema("networking.istio.io/v1beta1", "ProxyConfig", "spec")]
    public MappingNode? Proxy { get; init; }
}
