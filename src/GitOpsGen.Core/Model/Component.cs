namespace GitOpsGen.Core.Model;

/// <summary>The parts of a cluster that Argo CD syncs one by one; each is an Application named <c>&lt;cluster&gt;-&lt;component&gt;</c>.</summary>
public static class Component
{
    public const string Namespaces = "namespaces";
    public const string Base = "istio-base";
    public const string Cni = "istio-cni";
    public const string Istiod = "istiod";
    public const string Policies = "mesh-policies";
    public const string Kiali = "kiali-server";
    public const string RemoteSecrets = "remote-secrets";

    /// <summary>The Application that holds a cluster's other Applications.</summary>
    public const string Parent = "mesh";

    /// <summary>Every component but the gateways, which go by their own names.</summary>
    public static readonly IReadOnlyList<string> Fixed = [Namespaces, Base, Cni, Istiod, Policies, Kiali, RemoteSecrets];

    /// <summary>Those that are Helm releases and so take values.</summary>
    public static readonly IReadOnlyList<string> Charts = [Base, Cni, Istiod, Kiali];

    public static string ApplicationName(string cluster, string component) => $"{cluster}-{component}";
}
