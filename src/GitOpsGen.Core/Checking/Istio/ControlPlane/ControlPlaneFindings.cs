using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.ControlPlane;

/// <summary>What can be wrong with versions, webhooks and istiod's own settings.</summary>
internal static class ControlPlaneFindings
{
    public static Finding Deprecated(Place at, string what, string hint) => at.Warning("IST0002", $"{what} is deprecated", hint);

    public static Finding UnknownRegistry(Place at, string registry, string network, IEnumerable<string> clusters) =>
        at.Error("IST0126", $"network '{network}' names registry '{registry}', which is no cluster of the mesh", $"clusters are {string.Join(", ", clusters.Order(StringComparer.Ordinal))}");

    /// <summary>Both webhooks would add a sidecar, and the second fails the pod.</summary>
    public static Finding OverlappingWebhooks(Place at, string name, ManifestDocument other, string otherName) =>
        at.Error("IST0139", $"webhook '{name}' and '{otherName}' of {other} take the same pods, which would be injected twice", "make their namespaceSelector and objectSelector exclude each other");

    public static Finding WebhookWithoutService(Place at, string service) =>
        at.Error("IST0139", $"the injector calls Service '{service}', which does not exist", "name the Service of a control plane on this cluster, for example istiod or istiod-<revision>");

    public static Finding OldKubernetes(Place at, ClusterFacts cluster, int lowest) =>
        at.Error("IST0142", $"cluster '{cluster.Name}' runs Kubernetes {cluster.KubernetesVersion}; Istio {cluster.IstioVersion} needs 1.{lowest} or newer", "upgrade Kubernetes first, or stay on the older Istio");

    public static Finding GatewayApiTooOld(Place at, string kind, IEnumerable<string> served) =>
        at.Error("IST0156", $"the Gateway API CRD of {kind} serves {string.Join(", ", served)}; istiod needs v1beta1 or newer", "install the Gateway API CRDs that Istio's release names");

    public static Finding GatewayApiSoonTooOld(Place at, string kind, IEnumerable<string> served) =>
        at.Warning("IST0172", $"the Gateway API CRD of {kind} serves {string.Join(", ", served)}; a later Istio will need v1", "install the Gateway API CRDs that Istio's release names");

    public static Finding KindIgnored(Place at, string kind, Version bundle, Version lowest) =>
        at.Warning("IST0176", $"istiod ignores {kind}: the Gateway API CRDs are {bundle}, and it needs {lowest}", "upgrade the Gateway API CRDs");

    /// <summary>istioctl resolves the name; offline, only the form can be judged.</summary>
    public static Finding BadWebhookUrl(Place at, string url, string webhook, string problem) =>
        at.Warning("IST0163", $"'{url}' of {webhook} {problem}", "write https://<host>:15017/inject/cluster/<cluster>/net/<network>");

    public static Finding WebhookAddress(Place at, string address, string webhook) =>
        at.Info("IST0164", $"{webhook} calls the control plane at the IP address {address}", "prefer a host name: the address may move, and certificates name hosts");

    /// <summary>Said once per change and control plane: nothing in the config shows who depends on it.</summary>
    public static Finding UnknownCompatibility(Place at, string variable, int minor, string effect) =>
        at.Warning("IST0168", $"Istio 1.{minor} changes the default of {variable}: {effect}", $"check it, and set env.{variable} or compatibilityVersion: \"1.{minor - 1}\" to keep the old one");

    public static Finding Incompatible(Place at, string variable, int minor, string effect) =>
        at.Warning("IST0169", $"Istio 1.{minor} changes the default of {variable}, which this depends on: {effect}", $"set env.{variable} or compatibilityVersion: \"1.{minor - 1}\" to keep the old one");
}
