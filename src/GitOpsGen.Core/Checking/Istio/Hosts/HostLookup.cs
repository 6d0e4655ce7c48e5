using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Hosts;

/// <summary>How sure the config makes us that a host exists; rules speak only of what is missing.</summary>
internal enum HostStatus
{
    Found,

    /// <summary>The inventory is complete there, and the host is not in it.</summary>
    Missing,

    /// <summary>It may exist outside of what the config declares.</summary>
    Undeclared,
}

/// <summary>What is known of a destination host.</summary>
internal sealed record HostLookup(HostStatus Status, string Fqdn)
{
    /// <summary>Empty when the ports are not known.</summary>
    public IReadOnlyList<int> Ports { get; init; } = [];

    /// <summary>Its copies in all clusters; empty for a host of a ServiceEntry.</summary>
    public IReadOnlyList<ServiceView> Services { get; init; } = [];

    /// <summary>How to write the host that was probably meant.</summary>
    public string? Suggestion { get; init; }
}
