using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Checking.Istio.Inventory;

/// <summary>Which way a gateway's traffic goes; only east-west ones lead into a network.</summary>
public enum GatewayKind
{
    Ingress,
    Egress,
    EastWest,
}

/// <summary>A deployed gateway: its pods and its Service.</summary>
public sealed record GatewayFacts
{
    /// <summary>The Helm release, and so the Service.</summary>
    public required string Name { get; init; }

    public required string Namespace { get; init; }

    public required string Cluster { get; init; }

    public required GatewayKind Kind { get; init; }

    /// <summary>What Gateway selectors match, for example <c>istio: ingressgateway</c>.</summary>
    public required IReadOnlyDictionary<string, string> PodLabels { get; init; }

    /// <summary>Ports of its Service; empty when unknown.</summary>
    public IReadOnlyList<PortFacts> Ports { get; init; } = [];

    /// <summary>The network that an east-west gateway leads into; empty for the others.</summary>
    public string Network { get; init; } = "";

    /// <summary>Addresses that other clusters reach it by; empty when unknown.</summary>
    public IReadOnlyList<string> Addresses { get; init; } = [];

    public SourceLocation? Origin { get; init; }
}
