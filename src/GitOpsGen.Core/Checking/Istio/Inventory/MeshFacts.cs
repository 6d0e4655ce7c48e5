namespace GitOpsGen.Core.Checking.Istio.Inventory;

/// <summary>Mesh-wide settings. Null means that the config leaves the value to Istio's default.</summary>
public sealed record MeshFacts
{
    /// <summary>Compared with each istiod's <c>global.meshID</c> (MESH3203).</summary>
    public string? MeshId { get; init; }

    /// <summary>Compared with each istiod's <c>meshConfig.trustDomain</c> and with principals of policies (MESH3204).</summary>
    public string? TrustDomain { get; init; }

    /// <summary>The namespace whose policies apply to the whole mesh.</summary>
    public string RootNamespace { get; init; } = "istio-system";

    /// <summary>The DNS suffix of Services (<c>global.proxy.clusterDomain</c>).</summary>
    public string ClusterDomain { get; init; } = "cluster.local";

    /// <summary>Names of <c>meshConfig.extensionProviders</c>; null when the config does not list them.</summary>
    public IReadOnlyList<string>? ExtensionProviders { get; init; }

    /// <summary>True when <c>meshConfig.defaultProviders.accessLogging</c> is set; null when the config does not say.</summary>
    public bool? DefaultAccessLogProvider { get; init; }

    /// <summary>True when sidecarInjectorWebhook.enableNamespacesByDefault is set.</summary>
    public bool InjectByDefault { get; init; }
}
