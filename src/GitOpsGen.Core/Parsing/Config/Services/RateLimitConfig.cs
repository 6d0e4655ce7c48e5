using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>A token bucket in each sidecar (Envoy's local rate limit filter).</summary>
public sealed record RateLimitConfig : ConfigRecord
{
    [Description("How many requests a pod accepts …")]
    [Range(1, int.MaxValue)]
    public required int Requests { get; init; }

    [Description("… in this time; at least 50ms.")]
    [Format("duration")]
    public required string Per { get; init; }

    [Description("How many it may accept at once after a quiet time. Default: the same as requests.")]
    [Range(1, int.MaxValue)]
    public int? Burst { get; init; }

    [Description("The service's ports to limit. Default: all.")]
    [Format("port")]
    public IReadOnlyList<string> Ports { get; init; } = [];

    /// <summary>The time as Envoy reads it.</summary>
    public string FillInterval => ProtoDuration.Of(Per);
}

/// <summary>Limits that a rate-limit service counts for all pods (Envoy's rate limit filter).</summary>
public sealed record GlobalRateLimitConfig : ConfigRecord
{
    [Description("The rate-limit service's full name, for example ratelimit.ratelimit.svc.cluster.local.")]
    [Format("dns-name")]
    public required string Service { get; init; }

    [Description("Its gRPC port.")]
    [Range(1, 65535)]
    public int Port { get; init; } = 8081;

    [Description("The domain in the rate-limit service's own config.")]
    public required string Domain { get; init; }

    [Description("What to count by; one list entry is one limit, asked for with all its descriptors.")]
    public required IReadOnlyList<RateLimitDescriptorConfig> Descriptors { get; init; }

    [Description("How long to wait for the service's answer.")]
    [Format("duration")]
    public string Timeout { get; init; } = "10s";

    [Description("Let requests pass while the rate-limit service does not answer.")]
    public bool FailOpen { get; init; } = true;

    /// <summary>The time as Envoy reads it.</summary>
    public string ProtoTimeout => ProtoDuration.Of(Timeout);
}

public sealed record RateLimitDescriptorConfig : ConfigRecord
{
    [Description("The descriptor's key in the rate-limit service's config.")]
    public required string Key { get; init; }

    [Description("The request header whose value is counted; ':path' is the path.")]
    [Format("header-name")]
    public string? Header { get; init; }

    [Description("A fixed value instead of a header's.")]
    public string? Value { get; init; }
}
