namespace GitOpsGen.Core.Review;

/// <summary>The words for a risk: its name, and what it means for the mesh.</summary>
internal static class RiskText
{
    public static string Name(Risk risk) => risk switch
    {
        Risk.Deletion => "Deletion",
        Risk.Crds => "CRDs",
        Risk.TrustDomain => "Trust domain",
        Risk.Network => "Network",
        Risk.MutualTls => "mTLS",
        Risk.Authorization => "Authorization",
        Risk.Exposure => "Exposure",
        Risk.Downgrade => "Downgrade",
        _ => "Unreadable before",
    };

    /// <summary>The word by which the page's filter and its links know the risk.</summary>
    public static string Slug(Risk risk) => Name(risk).ToLowerInvariant().Replace(' ', '-');

    // Sources: facts of Istio 1.30 and Argo CD 3.5 documentation; https://istio.io/latest/docs/ops/ and operator-manual/.
    public static string Meaning(Risk risk) => risk switch
    {
        Risk.Deletion => "Argo CD prunes what is gone from the tree. A revert brings the objects back, not the state that they held.",
        Risk.Crds => "The Istio CRDs of a cluster are replaced. If one is pruned, every object of its kind goes with it.",
        Risk.TrustDomain => "Identities change. Policies that name principals stop matching, and proxies refuse peers until all have new certificates.",
        Risk.Network => "Where istiod believes a cluster to be decides whether its traffic goes through an east-west gateway. A wrong value breaks calls between clusters.",
        Risk.MutualTls => "Towards STRICT, clients without a sidecar are refused. Away from it, plain text is accepted.",
        Risk.Authorization => "Requests that were allowed may be refused, or the other way round, as soon as the policy is applied.",
        Risk.Exposure => "A host becomes reachable from outside the mesh.",
        Risk.Downgrade => "Istio supports skew of one minor version between control plane and proxies.",
        _ => "A file in Git was not valid YAML. It is compared as text, so its changes are in no other list.",
    };
}
