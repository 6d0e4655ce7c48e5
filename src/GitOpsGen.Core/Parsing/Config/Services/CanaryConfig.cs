using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>Two versions of which the new one gets a share, and whoever asks for it by a header.</summary>
public sealed record CanaryConfig : ConfigRecord
{
    [Description("The version that most requests go to.")]
    public required string Stable { get; init; }

    [Description("The version on trial.")]
    public required string Canary { get; init; }

    [Description("The canary's share of the requests, in percent; the rest goes to the stable version.")]
    [Range(0, 100)]
    public int Weight { get; init; }

    [Description("A header that chooses the canary: its name (value \"true\"), or {name, value}.")]
    public CanaryHeaderConfig? Header { get; init; }
}

[Shorthand("name")]
public sealed record CanaryHeaderConfig : ConfigRecord
{
    [Description("The header's name, in lower case.")]
    [Format("header-name")]
    public required string Name { get; init; }

    [Description("The exact value.")]
    public string Value { get; init; } = "true";
}
