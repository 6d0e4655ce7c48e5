using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Checking.Istio.Inventory;

/// <summary>The analysis' own word for the config's role, so that it does not depend on how a config looks.</summary>
public enum ClusterRole
{
    /// <summary>Runs an istiod.</summary>
    Primary,

    /// <summary>Is configured by another cluster's istiod.</summary>
    Remote,
}

/// <summary>What the analysis knows of a cluster: the mesh's view of it, not what runs there now.</summary>
public sealed record ClusterFacts
{
    /// <summary>istiod's clusterName: remote secrets, injection paths and labels go by it.</summary>
    public required string Name { get; init; }

    public required ClusterRole Role { get; init; }

    /// <summary>The clusters whose API server istiod reads this cluster's Istio resources from: itself for a primary, its primary for a remote.</summary>
    public required IReadOnlyList<string> ConfigClusters { get; init; }

    /// <summary>Never empty: a cluster without a network of its own is one by its name.</summary>
    public required string Network { get; init; }

    /// <summary>For example <c>1.31.0</c>.</summary>
    public required string IstioVersion { get; init; }

    /// <summary>For example <c>1.33</c>; null when the config does not declare it.</summary>
    public string? KubernetesVersion { get; init; }

    /// <summary>Bundle version of the installed Gateway API CRDs, for example <c>1.5.0</c>; null when not declared.</summary>
    public string? GatewayApiVersion { get; init; }

    /// <summary>The control plane's revision; empty for an unrevisioned install, which serves <c>default</c>.</summary>
    public string Revision { get; init; } = "";

    /// <summary>Tags that point to a revision on this cluster; null when not declared, and then any <c>istio.io/rev</c> is accepted.</summary>
    public IReadOnlyList<string>? RevisionTags { get; init; }

    /// <summary>Where istiod, or on a remote what stands for it, is installed.</summary>
    public string ControlPlaneNamespace { get; init; } = "istio-system";

    /// <summary>Names and API server URLs by which Applications address this cluster; its own name always counts.</summary>
    public IReadOnlyList<string> Destinations { get; init; } = [];

    /// <summary>The config line that declares the cluster: where findings about something that is missing point to.</summary>
    public SourceLocation? Origin { get; init; }
}
