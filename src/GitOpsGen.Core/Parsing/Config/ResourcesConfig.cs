using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record ResourcesConfig : ConfigRecord
{
    [Description("What the scheduler sets aside.")]
    public AmountsConfig? Requests { get; init; }

    [Description("What the container may use at most.")]
    public AmountsConfig? Limits { get; init; }

    /// <summary>These amounts, and the other's where these say nothing.</summary>
    internal ResourcesConfig Over(ResourcesConfig? other) => other is null
        ? this
        : this with { Requests = AmountsConfig.Over(Requests, other.Requests), Limits = AmountsConfig.Over(Limits, other.Limits) };
}

public sealed record AmountsConfig : ConfigRecord
{
    [Description("CPUs, for example 100m or 2.")]
    [Format("quantity")]
    public string? Cpu { get; init; }

    [Description("Memory, for example 128Mi or 1Gi.")]
    [Format("quantity")]
    public string? Memory { get; init; }

    internal static AmountsConfig? Over(AmountsConfig? own, AmountsConfig? other) =>
        own is null || other is null ? own ?? other : own with { Cpu = own.Cpu ?? other.Cpu, Memory = own.Memory ?? other.Memory };
}
