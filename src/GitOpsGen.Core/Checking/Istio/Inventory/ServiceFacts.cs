using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Checking.Istio.Inventory;

/// <summary>A Service that exists in the clusters without being rendered, with the workloads behind it.</summary>
public sealed record ServiceFacts
{
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    /// <summary>The clusters that have the Service, each with the same ports and selector.</summary>
    public required IReadOnlyList<string> Clusters { get; init; }

    /// <summary>Empty when the config does not list them; rules about ports then stay silent.</summary>
    public IReadOnlyList<PortFacts> Ports { get; init; } = [];

    /// <summary>Labels that the Service selects and its workloads carry, for example <c>app: reviews</c>.</summary>
    public IReadOnlyDictionary<string, string> Selector { get; init; } = new Dictionary<string, string>();

    /// <summary>The labels of each version's pods beside <see cref="Selector"/>; each is a workload. Empty means one workload whose version is unknown.</summary>
    public IReadOnlyList<IReadOnlyDictionary<string, string>> Versions { get; init; } = [];

    /// <summary>Kubernetes' word: ClusterIP, NodePort, LoadBalancer or ExternalName.</summary>
    public string Type { get; init; } = "ClusterIP";

    public bool Headless { get; init; }

    /// <summary>The <c>networking.istio.io/exportTo</c> annotation; empty means every namespace.</summary>
    public IReadOnlyList<string> ExportTo { get; init; } = [];

    public SourceLocation? Origin { get; init; }
}

/// <summary>A port of a Service, as Kubernetes has it; texts that are not set are empty.</summary>
/// <param name="Protocol">Kubernetes' word: TCP, UDP or SCTP.</param>
/// <param name="TargetPort">Number or name; empty means the same as <paramref name="Number"/>.</param>
public sealed record PortFacts(int Number, string Name = "", string Protocol = "TCP", string TargetPort = "", string AppProtocol = "");
