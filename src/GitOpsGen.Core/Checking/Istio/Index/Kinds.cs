
namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>Kinds with their API group: <c>Gateway</c> alone is two things.</summary>
internal static class Kinds
{
    public const string VirtualService = "networking.istio.io/VirtualService";
    public const string DestinationRule = "networking.istio.io/DestinationRule";
    public const string Gateway = "networking.istio.io/Gateway";
    public const string ServiceEntry = "networking.istio.io/ServiceEntry";
    public const string Sidecar = "networking.istio.io/Sidecar";
    public const string WorkloadEntry = "networking.istio.io/WorkloadEntry";
    public const string WorkloadGroup = "networking.istio.io/WorkloadGroup";
    public const string EnvoyFilter = "networking.istio.io/EnvoyFilter";
    public const string ProxyConfig = "networking.istio.io/ProxyConfig";
    public const string PeerAuthentication = "security.istio.io/PeerAuthentication";
    public const string AuthorizationPolicy = "security.istio.io/AuthorizationPolicy";
    public const string RequestAuthentication = "security.istio.io/RequestAuthentication";
    public const string Telemetry = "telemetry.istio.io/Telemetry";
    public const string WasmPlugin = "extensions.istio.io/WasmPlugin";
    public const string TrafficExtension = "extensions.istio.io/TrafficExtension";
    public const string KubernetesGateway = "gateway.networking.k8s.io/Gateway";
    public const string Namespace = "/Namespace";
    public const string Service = "/Service";
    public const string Pod = "/Pod";
    public const string Secret = "/Secret";
    public const string ConfigMap = "/ConfigMap";
    public const string Deployment = "apps/Deployment";
    public const string StatefulSet = "apps/StatefulSet";
    public const string DaemonSet = "apps/DaemonSet";
    public const string ExternalSecret = "external-secrets.io/ExternalSecret";
    public const string SealedSecret = "bitnami.com/SealedSecret";
    public const string Certificate = "cert-manager.io/Certificate";
    public const string MutatingWebhook = "admissionregistration.k8s.io/MutatingWebhookConfiguration";
    public const string ValidatingWebhook = "admissionregistration.k8s.io/ValidatingWebhookConfiguration";
    public const string CustomResourceDefinition = "apiextensions.k8s.io/CustomResourceDefinition";
    public const string Application = "argoproj.io/Application";
    public const string AppProject = "argoproj.io/AppProject";

    /// <summary>What istiod reads only from its config cluster (design.md, "Placement").</summary>
    public static readonly HashSet<string> ReadByIstiod =
    [
        VirtualService, DestinationRule, Gateway, ServiceEntry, Sidecar, WorkloadEntry, WorkloadGroup, EnvoyFilter, ProxyConfig,
        PeerAuthentication, AuthorizationPolicy, RequestAuthentication, Telemetry, WasmPlugin, TrafficExtension,
    ];

    /// <summary>Kinds whose <c>spec.template</c> is a pod; Jobs and CronJobs are not among them.</summary>
    public static readonly string[] PodControllers = [Deployment, StatefulSet, DaemonSet];

    /// <summary>The document's kind in the form of these constants: versions do not count, the core group is empty.</summary>
    public static string Of(ManifestDocument document)
    {
        var slash = document.ApiVersion.IndexOf('/');
        return slash < 0 ? "/" + document.Kind : string.Concat(document.ApiVersion.AsSpan(0, slash + 1), document.Kind);
    }
}
