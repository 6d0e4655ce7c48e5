namespace GitOpsGen.Core.Review;

/// <summary>What a reviewer must not overlook, the gravest first.</summary>
public enum Risk
{
    Deletion,
    Crds,
    TrustDomain,
    Network,
    MutualTls,
    Authorization,
    Exposure,
    Downgrade,
    Unreadable,
}
