using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Parsing.Config.Services;

/// <summary>An HTTP route. Its conditions and changes are Istio's own structures.</summary>
public sealed record RouteConfig : ConfigRecord
{
    private const string Networking = "networking.istio.io/v1";
    private const string VirtualService = "VirtualService";

    [Description("A name that shows in metrics and logs.")]
    public string? Name { get; init; }

    [Description("Istio's HTTPMatchRequest; one of them must fit. Without any, the route takes every request.")]
    [IstioSchema(Networking, VirtualService, "spec.http[].match[]")]
    public IReadOnlyList<MappingNode> Match { get; init; } = [];

    [Description("Where requests go. Default: the service itself.")]
    public IReadOnlyList<DestinationConfig> To { get; init; } = [];

    [Description("How long a request may take, retries included. Default: no limit.")]
    [Format("duration")]
    public string? Timeout { get; init; }

    [Description("Retries of failed requests.")]
    public RetriesConfig? Retries { get; init; }

    [Description("Istio's HTTPRewrite.")]
    [IstioSchema(Networking, VirtualService, "spec.http[].rewrite")]
    public MappingNode? Rewrite { get; init; }

    [Description("Answer with a redirect: Istio's HTTPRedirect.")]
    [IstioSchema(Networking, VirtualService, "spec.http[].redirect")]
    public MappingNode? Redirect { get; init; }

    [Description("Answer with a fixed status and body: Istio's HTTPDirectResponse.")]
    [IstioSchema(Networking, VirtualService, "spec.http[].directResponse")]
    public MappingNode? DirectResponse { get; init; }

    [Description("Send a copy of the requests elsewhere too; the answers are dropped.")]
    public IReadOnlyList<MirrorConfig> Mirrors { get; init; } = [];

    [Description("One mirror.")]
    public MirrorConfig? Mirror { get; init; }

    [Description("Delays or errors on purpose, for tests: Istio's HTTPFaultInjection.")]
    [IstioSchema(Networking, VirtualService, "spec.http[].fault")]
    public MappingNode? Fault { get; init; }

    [Description("Istio's CorsPolicy.")]
    [IstioSchema(Networking, VirtualService, "spec.http[].corsPolicy")]
    public MappingNode? CorsPolicy { get; init; }

    [Description("Headers to set, add or remove: Istio's Headers.")]
    [IstioSchema(Networking, VirtualService, "spec.http[].headers")]
    public MappingNode? Headers { get; init; }

    [Description("The VirtualService, without hosts, that decides further: Istio's Delegate.")]
    [IstioSchema(Networking, VirtualService, "spec.http[].delegate")]
    public MappingNode? Delegate { get; init; }

    /// <summary>True when the route answers or hands over itself, instead of sending requests to a service.</summary>
    public bool HasNoDestination => Redirect is not null || DirectResponse is not null || Delegate is not null;
}
