using System.Globalization;
using GitOpsGen.Core.Model;

namespace GitOpsGen.Core.Planning;

/// <summary>
/// The order in which a cluster's Applications sync. Policies go before gateways because a LoadBalancer without an
/// address stays Progressing and would hold them back (facts: argocd.md section 2).
/// </summary>
public sealed record Wave(int Number)
{
    /// <summary>Namespaces first: istio-system must carry its network label before anything reads it.</summary>
    public static readonly Wave Namespaces = new(-10);

    /// <summary>The CRDs and the reader's service account, which istiod, the policies and the reader's token rely on.</summary>
    public static readonly Wave Base = new(0);
    /// <summary>Before istiod: pods that its webhook injects rely on the plugin to redirect their traffic.</summary>
    public static readonly Wave Cni = new(10);
    /// <summary>On a remote: the injection webhook and the Service that points at the primary.</summary>
    public static readonly Wave Istiod = new(20);
    /// <summary>Behind a healthy istiod, whose webhook judges them.</summary>
    public static readonly Wave Policies = new(30);
    /// <summary>
    /// The image of a gateway's pod is named <c>auto</c> until istiod's webhook fills it in (istio/istio#46307).
    /// </summary>
    public static readonly Wave Gateways = new(40);
    /// <summary>Behind everything that it shows; nothing waits for it but remote secrets.</summary>
    public static readonly Wave Kiali = new(50);

    /// <summary>Last: a remote secret waits for a token that only exists once the remote cluster has synced, and must hold nothing up meanwhile.</summary>
    public static readonly Wave RemoteSecrets = new(60);

    /// <summary>By the names of <see cref="Component"/>; a gateway's component is its own name.</summary>
    public static IReadOnlyDictionary<string, Wave> ByComponent { get; } = new Dictionary<string, Wave>
    {
        [Component.Namespaces] = Namespaces,
        [Component.Base] = Base,
        [Component.Cni] = Cni,
        [Component.Istiod] = Istiod,
        [Component.Policies] = Policies,
        [Component.Kiali] = Kiali,
        [Component.RemoteSecrets] = RemoteSecrets,
    };

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
