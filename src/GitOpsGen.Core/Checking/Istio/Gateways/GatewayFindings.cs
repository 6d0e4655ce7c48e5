using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Gateways;

/// <summary>What can be wrong with a Gateway among the other objects.</summary>
internal static class GatewayFindings
{
    /// <summary>The Gateway opens no port anywhere. Said only when all gateways of the mesh are known.</summary>
    /// <param name="at">The Gateway's <c>spec.selector</c>.</param>
    public static Finding SelectsNothing(Place at, IReadOnlyDictionary<string, string> selector, IReadOnlyList<WorkloadView> gateways) =>
        at.Error("IST0101", $"selector '{SelectorText.Of(selector)}' matches no gateway that this istiod configures",
            gateways.Count == 0 ? "deploy a gateway with these labels" : $"gateways carry {string.Join("; ", gateways.Select(pod => SelectorText.Of(pod.Labels)).Distinct().Order(StringComparer.Ordinal).Take(5))}");

    /// <summary>Envoy listens on the port, and no Service leads there.</summary>
    /// <param name="ports">What the gateway's pods are reached at: the Services' target ports.</param>
    public static Finding PortNotOnService(Place at, int port, ServiceView service, IEnumerable<int> ports) =>
        at.Warning("IST0162", $"port {port} is not on Service {service.Namespace}/{service.Name}, so nobody reaches it",
            $"add it to the gateway's service.ports, or use one of {string.Join(", ", ports.Order())}");

    /// <summary>
    /// The listener gets no certificate, and TLS handshakes with it fail.
    /// Said only when <c>inventory.credentials</c> lists what else there is.
    /// </summary>
    public static Finding UnknownCredential(Place at, string name, WorkloadView pod) =>
        at.Error("IST0101", $"credentialName '{name}': no such Secret in namespace '{pod.Namespace}' of cluster '{pod.Cluster}'",
            "let the secrets provider create it in the namespace of the gateway's pods");

    /// <summary>Known without a complete inventory: a Secret of that very name is rendered for another place.</summary>
    public static Finding CredentialElsewhere(Place at, string name, WorkloadView pod, (string Cluster, string Namespace) other) =>
        at.Error("MESH3214", $"credentialName '{name}' is looked up in '{pod.Namespace}' of cluster '{pod.Cluster}', but the Secret stands in '{other.Namespace}' of cluster '{other.Cluster}'",
            "create it in the namespace of the gateway's pods");

    /// <param name="rival">The other Gateway; which of the two loses depends on their age, so each is told of the other.</param>
    public static Finding ConflictingGateways(Place at, string port, ManifestDocument rival) =>
        at.Error("IST0145", $"port {port} shares a host with {rival}, on the same gateway pods", "give each Gateway hosts of its own, or merge the two");

    public static Finding DuplicateCertificate(Place at, string certificate, ManifestDocument other) =>
        at.Warning("IST0138", $"{other} uses certificate '{certificate}' on the same pods; clients that reuse HTTP/2 connections get 404",
            "serve all hosts of a certificate in one Gateway, or use one certificate per Gateway");
}
