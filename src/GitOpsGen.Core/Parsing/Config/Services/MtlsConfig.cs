using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config.Services;

[Shorthand("mode")]
public sealed record MtlsConfig : ConfigRecord
{
    [Description("STRICT refuses plain text; PERMISSIVE takes both while clients migrate; DISABLE is plain text. Default: the namespace's.")]
    public MtlsMode? Mode { get; init; }

    [Description("Modes of single ports of the service.")]
    [KeyFormat("port")]
    public IReadOnlyDictionary<string, MtlsMode> Ports { get; init; } = new Dictionary<string, MtlsMode>();
}
