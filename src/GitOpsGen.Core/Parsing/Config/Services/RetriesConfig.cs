using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>Istio's HTTPRetry, with conditions as a list and a default that repeats nothing which may already have happened.</summary>
public sealed record RetriesConfig : ConfigRecord
{
    [Description("How often a request is repeated; 0 turns Istio's default of two off.")]
    [Range(0, 100)]
    public required int Attempts { get; init; }

    [Description("How long one attempt may take. Default: the route's timeout.")]
    [Format("duration")]
    public string? PerTryTimeout { get; init; }

    [Description("When to repeat, in Envoy's words or as status codes. Default: connect-failure, refused-stream, reset-before-request, which never repeat a request that was processed.")]
    [Format("retry-condition")]
    public IReadOnlyList<string> RetryOn { get; init; } = [];

    [Description("The least time between attempts. Istio's default: 25ms.")]
    [Format("duration")]
    public string? Backoff { get; init; }

    [Description("Repeat in other localities too.")]
    public bool? RetryRemoteLocalities { get; init; }

    [Description("Prefer pods that were not tried yet. Istio's default: true.")]
    public bool? RetryIgnorePreviousHosts { get; init; }
}
