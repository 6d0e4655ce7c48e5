using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Checking.Istio.Inventory;

/// <summary>A namespace as the config declares it; the labels of a rendered one take the place of these.</summary>
public sealed record NamespaceFacts
{
    public required string Name { get; init; }

    /// <summary>
    /// The clusters that run its workloads; a primary that holds
    /// it for their policies shows in the rendered Namespaces.
    /// </summary>
    public required IReadOnlyList<string> Clusters { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>True when no Service exists in the namespace beside the declared and rendered ones.</summary>
    public bool ServicesComplete { get; init; }

    /// <summary>True when no workload exists in the namespace beside the declared and rendered ones.</summary>
    public bool WorkloadsComplete { get; init; }

    public SourceLocation? Origin { get; init; }
}
