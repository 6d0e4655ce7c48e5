using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Checking.Istio.Inventory;

public sealed record NamespaceFacts
{
    public required string Name { get; init; }

    public required IReadOnlyList<string> Clusters { get; init; }

    public IReadOnlyDictionary<string, string> Labels { get; init; } = new Dictionary<string, string>();

    /// <summary>True when no Service exists in the namespace beside the declared and rendered ones.</summary>
    public bool ServicesComplete { get; init; }

    /// <summary>True when no workload exists in the namespace beside the declared and rendered ones.</summary>
    public bool WorkloadsComplete { get; init; }

    public SourceLocation? Origin { get; init; }
}
