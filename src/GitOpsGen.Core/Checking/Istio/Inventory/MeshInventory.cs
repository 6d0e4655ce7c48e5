namespace GitOpsGen.Core.Checking.Istio.Inventory;

/// <summary>
/// What the config declares beyond the rendered documents. A rule that needs something from here stays silent where
/// it is not declared: the analysis never guesses that an object is missing from a cluster that it cannot see.
/// </summary>
public sealed record MeshInventory
{
    public required MeshFacts Mesh { get; init; }

    public required IReadOnlyList<ClusterFacts> Clusters { get; init; }

    public IReadOnlyList<NamespaceFacts> Namespaces { get; init; } = [];

    public IReadOnlyList<ServiceFacts> Services { get; init; } = [];

    public IReadOnlyList<GatewayFacts> Gateways { get; init; } = [];

    /// <summary>TLS Secrets that exist outside the rendered tree; null when the config does not list them.</summary>
    public IReadOnlyList<CredentialFacts>? Credentials { get; init; }

    /// <summary>Helm values per cluster and component, as rendered.</summary>
    public IReadOnlyList<HelmValues> Values { get; init; } = [];

    /// <summary>Every path of the rendered tree, for Applications that point into it; null when the caller has no tree.</summary>
    public IReadOnlySet<string>? Files { get; init; }

    /// <summary>The repository that the tree is committed to, as Applications name it; null when unknown.</summary>
    public string? RepositoryUrl { get; init; }

    /// <summary>The folder of that repository in which the tree stands; empty for its root.</summary>
    public string RepositoryPath { get; init; } = "";

    /// <summary>True when no namespace exists beside the declared and rendered ones (and Kubernetes' own).</summary>
    public bool NamespacesComplete { get; init; }

    /// <summary>True when no gateway is deployed beside the declared ones.</summary>
    public bool GatewaysComplete { get; init; }

    /// <summary>True when hosts outside the mesh are known only through rendered ServiceEntries.</summary>
    public bool ServiceEntriesComplete { get; init; }

    /// <summary>True when remote secrets are rendered (by whatever operator), so that a missing one is missing.</summary>
    public bool RemoteSecretsComplete { get; init; }

    /// <summary>The Istio version that runs now, when this config upgrades it; null otherwise. Turns on the upgrade checks.</summary>
    public string? UpgradeFrom { get; init; }
}
