using System.ComponentModel;
using GitOpsGen.Core.Parsing.Binding;

namespace GitOpsGen.Core.Parsing.Config;

public sealed record AddonsConfig : ConfigRecord
{
    [Description("Kiali, the mesh's dashboard.")]
    public KialiConfig? Kiali { get; init; }
}

public sealed record KialiConfig : ConfigRecord
{
    [Description("The static IP or host name at which Kiali is reached.")]
    [Format("address")]
    public string? Address { get; init; }

    [Description("How people log in. token asks for a Kubernetes token; anonymous lets everyone in.")]
    public KialiAuth Auth { get; init; } = KialiAuth.Token;

    [Description("The URL at which Kiali asks Prometheus. Default: Kiali's own, http://prometheus.istio-system:9090.")]
    [Format("url")]
    public string? Prometheus { get; init; }

    [Description("The URL at which Kiali asks Grafana. Without one, Kiali shows no Grafana.")]
    [Format("url")]
    public string? Grafana { get; init; }

    [Description("The URL at which Kiali asks the trace store, by gRPC (Jaeger: port 16685). Without one, Kiali shows no traces.")]
    [Format("url")]
    public string? Tracing { get; init; }

    [Description("What the trace store is.")]
    public TraceStore TracingProvider { get; init; } = TraceStore.Jaeger;

    [Description("The kiali-server chart's version. The default fits the Istio version.")]
    [Format("version")]
    public string? Version { get; init; }
}

public enum KialiAuth
{
    Token,

    Openid,

    Openshift,

    Header,

    Anonymous,
}

public enum TraceStore
{
    Jaeger,

    Tempo,
}
