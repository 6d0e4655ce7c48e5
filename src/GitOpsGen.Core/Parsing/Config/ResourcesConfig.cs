using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record ResourcesConfig : ConfigRecord
{
    [Description("What the scheduler sets aside.")]
    public AmountsConfig? Requests { get; init; }

    [Description("What the container may use at most.")]
    public AmountsConfig? Limits { get; init; }
}

public sealed record AmountsConfig : ConfigRecord
{
    [Description("CPUs, for example 100m or 2.")]
    [Format("quantity")]
    public string? Cpu { get; init; }

    [Description("Memory, for example 128Mi or 1Gi.")]
    [Format("quantity")]
    public string? Memory { get; init; }
}
