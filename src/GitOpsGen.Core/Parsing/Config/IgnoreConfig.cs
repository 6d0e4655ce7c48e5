using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

/// <summary>A finding of the checks that the owner of the config has looked at and accepts.</summary>
public sealed record IgnoreConfig : ConfigRecord
{
    [Description("The code, for example IST0102.")]
    [Format("diagnostic-code")]
    public required string Code { get; init; }

    [Description("The object, as Kind/name or Kind/namespace/name, or the rendered file. Default: every object.")]
    public string? For { get; init; }

    [Description("Why it is accepted, for whoever reads this next.")]
    public required string Because { get; init; }
}
