using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>What stands in the clusters beside what this config makes, so that checks may say that something is missing.</summary>
public sealed record InventoryConfig : ConfigRecord
{
    [Description("What this config names in full: what it does not name of these does not exist. Checks of references and selectors speak only then.")]
    public IReadOnlyList<InventoryPart> Complete { get; init; } = [];

    [Description("The TLS Secrets of gateways that something else creates. With this list, a credentialName that is not in it is an error.")]
    public IReadOnlyList<CredentialConfig>? Credentials { get; init; }

    [Description("The Istio version that runs now, while this config moves to another. Turns on the checks of istioctl x precheck.")]
    [Format("version")]
    public string? UpgradeFrom { get; init; }
}

public enum InventoryPart
{
    /// <summary>The namespaces of all clusters, Kubernetes' own aside.</summary>
    Namespaces,

    /// <summary>The Services of every namespace that is listed.</summary>
    Services,

    /// <summary>The workloads of every namespace that is listed.</summary>
    Workloads,

    /// <summary>The hosts outside of the mesh.</summary>
    ExternalServices,
}

public sealed record CredentialConfig : ConfigRecord
{
    [Description("The Secret's name, as credentialName gives it.")]
    [Format("dns-name")]
    public required string Name { get; init; }

    [Description("The namespace of the gateway's pods, in which Istio looks for it.")]
    [Format("dns-label")]
    public string Namespace { get; init; } = "istio-system";

    [Description("The clusters that have it: all, a list of names, or {matchLabels: {…}}.")]
    public ClusterSelector Clusters { get; init; } = ClusterSelector.All;
}
