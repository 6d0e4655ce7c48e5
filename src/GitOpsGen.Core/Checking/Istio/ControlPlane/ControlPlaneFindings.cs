using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>What can be wrong with versions, webhooks and istiod's own settings.</summary>
internal static class ControlPlaneFindings
{
    public static Finding Deprecated(Place at, string what, string hint) => at.Warning("IST0002", $"{what} is deprecated", hint);

    /// <summary>No endpoint is counted to the network, since none comes from a registry of that name.</summary>
    public static Finding UnknownRegistry(Place at, string registry, string network, IEnumerable<string> clusters) =>
        at.Error("IST0126", $"network '{network}' names registry '{registry}', which is no cluster of the mesh", $"clusters are {string.Join(", ", clusters.Order(StringComparer.Ordinal))}");

    /// <summary>Both webhooks would add a sidecar, and the second fails the pod.</summary>
    public static Finding OverlappingWebhooks(Place at, string name, ManifestDocument other, string otherName) =>
        at.Error("IST0139", $"webhook '{name}' and '{otherName}' of {other} take the same pods, which would be injected twice", "make their namespaceSelector and objectSelector exclude each other");

    /// <summary>
    /// The API server cannot reach the injector; with failurePolicy Fail no pod of an injected namespace is created.
    /// </summary>
    public static Finding WebhookWithoutService(Place at, string service) =>
        at.Error("IST0139", $"the injector calls Service '{service}', which does not exist", "name the Service of a control plane on this cluster, for example istiod or istiod-<revision>");

    /// <param name="lowest">The minor version of Kubernetes that Istio's installer asks for.</param>
    public static Finding OldKubernetes(Place at, ClusterFacts cluster, int lowest) =>
        at.Error("IST0142", $"cluster '{cluster.Name}' runs Kubernetes {cluster.KubernetesVersion}; Istio {cluster.IstioVersion} needs 1.{lowest} or newer", "upgrade Kubernetes first, or stay on the older Istio");

    /// <param name="served">The versions that the CRD serves, or that the declared bundle came with.</param>
    public static Finding GatewayApiTooOld(Place at, string kind, IEnumerable<string> served) =>
        at.Error("IST0156", $"the Gateway API CRD of {kind} serves {string.Join(", ", served)}; istiod needs v1beta1 or newer", "install the Gateway API CRDs that Istio's release names");

    public static Finding GatewayApiSoonTooOld(Place at, string kind, IEnumerable<string> served) =>
        at.Warning("IST0172", $"the Gateway API CRD of {kind} serves {string.Join(", ", served)}; a later Istio will need v1", "install the Gateway API CRDs that Istio's release names");

    /// <param name="bundle">The installed release of the Gateway API.</param>
    /// <param name="lowest">The release from which istiod reads the kind.</param>
    public static Finding KindIgnored(Place at, string kind, Version bundle, Version lowest) =>
        at.Warning("IST0176", $"istiod ignores {kind}: the Gateway API CRDs are {bundle}, and it needs {lowest}", "upgrade the Gateway API CRDs");

    /// <summary>istioctl resolves the name; offline, only the form can be judged.</summary>
    public static Finding BadWebhookUrl(Place at, string url, string webhook, string problem) =>
        at.Warning("IST0163", $"'{url}' of {webhook} {problem}", "write https://<host>:15017/inject/cluster/<cluster>/net/<network>");

    /// <summary>istioctl's own rule, of level info: an address works as long as the certificate names it.</summary>
    public static Finding WebhookAddress(Place at, string address, string webhook) =>
        at.Info("IST0164", $"{webhook} calls the control plane at the IP address {address}", "prefer a host name: the address may move, and certificates name hosts");

    /// <summary>Said once per change and control plane: nothing in the config shows who depends on it.</summary>
    public static Finding UnknownCompatibility(Place at, string variable, int minor, string effect) =>
        at.Warning("IST0168", $"Istio 1.{minor} changes the default of {variable}: {effect}", $"check it, and set env.{variable} or compatibilityVersion: \"1.{minor - 1}\" to keep the old one");

    /// <param name="at">One object that depends on the old default.</param>
    /// <param name="minor">The release that changes it; <c>compatibilityVersion</c> names the one before.</param>
    public static Finding Incompatible(Place at, string variable, int minor, string effect) =>
        at.Warning("IST0169", $"Istio 1.{minor} changes the default of {variable}, which this depends on: {effect}", $"set env.{variable} or compatibilityVersion: \"1.{minor - 1}\" to keep the old one");
}
