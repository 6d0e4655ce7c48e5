namespace GitOpsGen.Core.Review;

/// <summary>What a reviewer must not overlook, the gravest first.</summary>
public enum Risk
{
    /// <summary>A cluster, a component or a namespace goes.</summary>
    Deletion,

    /// <summary>Definitions change, on which every object of their kind depends.</summary>
    Crds,

    /// <summary>Identities of workloads change: trust domain or mesh ID.</summary>
    TrustDomain,

    /// <summary>A cluster's place changes: network, cluster name, control plane's address, remote secrets.</summary>
    Network,

    /// <summary>Plain text is refused or accepted where it was not.</summary>
    MutualTls,

    /// <summary>Who may call whom changes, or whose tokens count.</summary>
    Authorization,

    /// <summary>A gateway lets another host in.</summary>
    Exposure,

    /// <summary>A chart goes back to an older version.</summary>
    Downgrade,

    /// <summary>The old file was not YAML, so no sentence tells what changed in it.</summary>
    Unreadable,
}
