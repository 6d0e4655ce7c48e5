using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Config.Telemetry;

namespace GitOpsGen.Core.Planning;

/// <summary>What services and telemetry ask of istiod's own settings; the template of its common values sees it as <c>settings</c>.</summary>
public sealed class MeshSettings
{
    internal MeshSettings(MeshModel mesh)
    {
        var tracing = mesh.Mesh.Telemetry.Tracing;
        Tracing = tracing is not null;
        ExtensionProviders = [.. tracing is null ? [] : new object[] { Collector(tracing) }, .. mesh.Mesh.ExtensionProviders];
        ServiceSettings = [.. ClusterLocal(mesh), .. mesh.Mesh.ServiceSettings];
        NeverInject =
        [
            .. mesh.Workloads.Services
                .Where(service => service.Config.Injection == Injection.Disabled)
                .Select(service => Spec.Of(("matchLabels", service.Selector))),
        ];
        if (ProxyResourcesTemplate.Of(mesh) is { } template)
        {
            InjectionTemplates = Spec.Of((InjectionTemplate.ProxyResources, template));
            DefaultTemplates = [InjectionTemplate.Sidecar, InjectionTemplate.ProxyResources];
        }
        JwksBlockedCidrs = string.Join(',', mesh.Mesh.JwksBlockedCidrs);
    }

    /// <summary>
    /// True when <c>mesh.telemetry.tracing</c> names a collector;
    /// the template then sets MeshConfig's <c>enableTracing</c>.
    /// </summary>
    public bool Tracing { get; }

    /// <summary>MeshConfig's <c>extensionProviders</c>: the collector first, then the config's own in their order.</summary>
    public IReadOnlyList<object> ExtensionProviders { get; }

    /// <summary>
    /// MeshConfig's <c>serviceSettings</c>: one entry with the hosts of
    /// all services that are <c>clusterLocal</c>, then the config's own.
    /// </summary>
    public IReadOnlyList<object> ServiceSettings { get; }

    /// <summary>Pods without a sidecar in namespaces that inject.</summary>
    public IReadOnlyList<object> NeverInject { get; }

    /// <summary>Templates of the injector beside its own, by name.</summary>
    public IReadOnlyDictionary<string, object?> InjectionTemplates { get; } = new Dictionary<string, object?>();

    /// <summary>The templates that every pod gets, one laid over the other; empty for Istio's own alone.</summary>
    public IReadOnlyList<string> DefaultTemplates { get; } = [];

    /// <summary>The value of BLOCKED_CIDRS_IN_JWKS_URIS (IST0175); empty to leave it unset.</summary>
    public string JwksBlockedCidrs { get; }

    private static Dictionary<string, object?> Collector(TracingConfig tracing) =>
        Spec.Of(
            ("name", tracing.ProviderName),
            (tracing.Provider == TracingProvider.Opentelemetry ? "opentelemetry" : "zipkin", Spec.Of(("service", tracing.Service), ("port", tracing.EffectivePort))));

    private static IEnumerable<object> ClusterLocal(MeshModel mesh)
    {
        var hosts = mesh.Workloads.Services.Where(service => service.Config.ClusterLocal).Select(service => service.Host).ToList();
        return hosts.Count == 0 ? [] : [Spec.Of(("settings", Spec.Of(("clusterLocal", true))), ("hosts", hosts))];
    }
}
