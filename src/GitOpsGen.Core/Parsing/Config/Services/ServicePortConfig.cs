using System.ComponentModel;
using System.Text.Json.Serialization;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config.Services;

public sealed record ServicePortConfig : ConfigRecord
{
    [Description("The port's name; a prefix like http- or grpc- names the protocol to Istio.")]
    [Format("service-port")]
    public required string Name { get; init; }

    [Description("The port of the Service.")]
    [Range(1, 65535)]
    public required int Port { get; init; }

    [Description("The pods' port, a number or a container port's name. Default: the same number.")]
    [Format("target-port")]
    public string? TargetPort { get; init; }

    [Description("The protocol, as in appProtocol. Default: read from the name.")]
    public PortProtocol? Protocol { get; init; }

    /// <summary>As Istio would determine it: the declared one, else the name's prefix; null when neither says.</summary>
    // pkg/config/kube/conversion.go: the part of the name before the first '-'.
    public PortProtocol? EffectiveProtocol => Protocol ?? Name.Split('-')[0] switch
    {
        "http" => PortProtocol.Http,
        "http2" => PortProtocol.Http2,
        "grpc" => PortProtocol.Grpc,
        "https" => PortProtocol.Https,
        "tls" => PortProtocol.Tls,
        "tcp" => PortProtocol.Tcp,
        "mongo" => PortProtocol.Mongo,
        "mysql" => PortProtocol.Mysql,
        "redis" => PortProtocol.Redis,
        _ => null,
    };

    /// <summary>The Service's <c>appProtocol</c>, which Istio prefers to the name.</summary>
    public string? AppProtocol => Protocol?.ToString().ToLowerInvariant();

    /// <summary>True when the sidecar reads requests on the port; an undeclared protocol is detected, so it may.</summary>
    public bool IsHttp => EffectiveProtocol is null or PortProtocol.Http or PortProtocol.Http2 or PortProtocol.Grpc;

    /// <summary>The number under which policies see the port; null when only the pods know it.</summary>
    public int? WorkloadPort => TargetPort is null ? Port : int.TryParse(TargetPort, out var number) ? number : null;
}

/// <summary>What Istio knows by name (istio.io, protocol selection).</summary>
public enum PortProtocol
{
    [JsonStringEnumMemberName("HTTP")]
    Http,

    [JsonStringEnumMemberName("HTTP2")]
    Http2,

    [JsonStringEnumMemberName("GRPC")]
    Grpc,

    [JsonStringEnumMemberName("HTTPS")]
    Https,

    [JsonStringEnumMemberName("TLS")]
    Tls,

    [JsonStringEnumMemberName("TCP")]
    Tcp,

    [JsonStringEnumMemberName("MONGO")]
    Mongo,

    [JsonStringEnumMemberName("MYSQL")]
    Mysql,

    [JsonStringEnumMemberName("REDIS")]
    Redis,
}
