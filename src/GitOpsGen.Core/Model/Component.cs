namespace GitOpsGen.Core.Model;

/// <summary>The parts of a cluster that Argo CD syncs one by one; each is an Application named <c>&lt;cluster&gt;-&lt;component&gt;</c>.</summary>
public static class Component
{
    /// <summary>Namespaces with their labels, and the secrets that must be there before anything reads them.</summary>
    public const string Namespaces = "namespaces";
    /// <summary>Istio's CRDs and the service account with which other clusters read this one (chart base).</summary>
    public const string Base = "istio-base";
    /// <summary>The node agent that redirects pods' traffic (chart cni); only where the config asks for it.</summary>
    public const string Cni = "istio-cni";
    /// <summary>The control plane; on a remote the injection webhook and the way to the primary's (chart istiod).</summary>
    public const string Istiod = "istiod";
    /// <summary>Every Istio resource that the cluster's istiod reads, and manifests of the config's own.</summary>
    public const string Policies = "mesh-policies";
    /// <summary>
    /// The dashboard, or on the clusters that it looks into its service account and roles (chart kiali-server).
    /// </summary>
    public const string Kiali = "kiali-server";
    /// <summary>The kubeconfigs of the clusters that this primary watches; only with a secret store.</summary>
    public const string RemoteSecrets = "remote-secrets";

    /// <summary>The Application that holds a cluster's other Applications.</summary>
    public const string Parent = "mesh";

    /// <summary>Every component but the gateways, which go by their own names.</summary>
    public static readonly IReadOnlyList<string> Fixed = [Namespaces, Base, Cni, Istiod, Policies, Kiali, RemoteSecrets];

    /// <summary>Those that are Helm releases and so take values.</summary>
    public static readonly IReadOnlyList<string> Charts = [Base, Cni, Istiod, Kiali];

    /// <summary>At most 63 characters, which validation sees to (MESH1250): a label's value is no longer.</summary>
    public static string ApplicationName(string cluster, string component) => $"{cluster}-{component}";
}
