using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>A rule of an AuthorizationPolicy: who, what, and under which conditions. What is given must all hold; lists hold when one entry fits.</summary>
public sealed record AuthorizationRuleConfig : ConfigRecord
{
    [Description("Callers: <namespace>/<service account>, or a <namespace> for all of it.")]
    [Format("caller")]
    public IReadOnlyList<string> From { get; init; } = [];

    [Description("Everyone but these callers, written like 'from'.")]
    [Format("caller")]
    public IReadOnlyList<string> NotFrom { get; init; } = [];

    [Description("Callers by full identity: <trust domain>/ns/<namespace>/sa/<service account>.")]
    public IReadOnlyList<string> Principals { get; init; } = [];

    [Description("Token identities: <issuer>/<subject>.")]
    public IReadOnlyList<string> RequestPrincipals { get; init; } = [];

    [Description("Any token identity but these; ['*'] is requests without a token.")]
    public IReadOnlyList<string> NotRequestPrincipals { get; init; } = [];

    [Description("Callers' namespaces.")]
    public IReadOnlyList<string> Namespaces { get; init; } = [];

    [Description("The connection's source addresses.")]
    [Format("cidr")]
    public IReadOnlyList<string> IpBlocks { get; init; } = [];

    [Description("Any source address but these.")]
    [Format("cidr")]
    public IReadOnlyList<string> NotIpBlocks { get; init; } = [];

    [Description("The clients' addresses, from X-Forwarded-For or the proxy protocol.")]
    [Format("cidr")]
    public IReadOnlyList<string> RemoteIpBlocks { get; init; } = [];

    [Description("Any client address but these.")]
    [Format("cidr")]
    public IReadOnlyList<string> NotRemoteIpBlocks { get; init; } = [];

    [Description("HTTP methods.")]
    public IReadOnlyList<string> Methods { get; init; } = [];

    [Description("Any method but these.")]
    public IReadOnlyList<string> NotMethods { get; init; } = [];

    [Description("Paths; '*' at the start or the end, or {*} and {**} as templates.")]
    public IReadOnlyList<string> Paths { get; init; } = [];

    [Description("Any path but these.")]
    public IReadOnlyList<string> NotPaths { get; init; } = [];

    [Description("Ports of the service; rendered as the pods' ports, which is what the sidecar sees.")]
    [Format("port")]
    public IReadOnlyList<string> Ports { get; init; } = [];

    [Description("Any port but these.")]
    [Format("port")]
    public IReadOnlyList<string> NotPorts { get; init; } = [];

    [Description("Host headers.")]
    public IReadOnlyList<string> Hosts { get; init; } = [];

    [Description("Any host header but these.")]
    public IReadOnlyList<string> NotHosts { get; init; } = [];

    [Description("Istio's Conditions: {key, values, notValues}.")]
    [IstioSchema("security.istio.io/v1", "AuthorizationPolicy", "spec.rules[].when[]")]
    public IReadOnlyList<MappingNode> When { get; init; } = [];
}

public sealed record CustomRuleConfig : ConfigRecord
{
    [Description("The external authorizer, by its name in mesh.extensionProviders.")]
    public required string Provider { get; init; }

    [Description("The requests that it decides about; a rule without keys is every request.")]
    public required IReadOnlyList<AuthorizationRuleConfig> Rules { get; init; }
}
