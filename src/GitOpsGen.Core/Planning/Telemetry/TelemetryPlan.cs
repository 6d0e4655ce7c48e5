using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config.Telemetry;
using GitOpsGen.Core.Parsing.Yaml;
using GitOpsGen.Core.Planning.Services;

namespace GitOpsGen.Core.Planning.Telemetry;

/// <summary>One Telemetry for each scope: with two in one namespace Istio takes the older and drops the other (IST0160).</summary>
internal static class TelemetryPlan
{
    /// <returns><c>mesh-default</c> in istio-system of a primary, <c>default</c>
    /// in a namespace, one named like the service with its selector.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        if (scope.Cluster.IsPrimary && Mesh(scope.Mesh.Mesh.Telemetry) is { Count: > 0 } mesh)
            yield return File(scope, MeshModel.IstioNamespace, "mesh-default", new Origin("mesh.telemetry", scope.Mesh.Mesh.At("telemetry")), mesh);
        foreach (var item in scope.Mesh.Workloads.Configured.On(scope.Cluster))
        {
            if (item.Config.Telemetry is { } telemetry)
                yield return File(scope, item.Name, "default", new Origin($"namespaces[{item.Name}].telemetry", telemetry.At()), Scoped(scope, telemetry));
        }
        foreach (var service in scope.Mesh.Workloads.Guarded.On(scope.Cluster))
        {
            if (service.Config.Telemetry is not { } telemetry)
                continue;
            var spec = Spec.Of(("selector", Spec.Of(("matchLabels", service.Selector)))).With([.. Scoped(scope, telemetry).Select(part => (part.Key, part.Value))]);
            yield return File(scope, service.Namespace.Name, service.Name, ServiceOrigin.Of(service, "telemetry"), spec);
        }
    }

    private static Dictionary<string, object?> Mesh(MeshTelemetryConfig telemetry) =>
        Spec.Of(
            ("tracing", telemetry.Tracing is { } tracing ? Tracing(tracing.ProviderName, tracing.Sampling, false, tracing.CustomTags) : null),
            ("accessLogging", AccessLogging(telemetry.AccessLogs)),
            ("metrics", Metrics(telemetry.Metrics?.Overrides)));

    private static Dictionary<string, object?> Scoped(ClusterScope scope, TelemetryConfig telemetry)
    {
        var provider = scope.Mesh.Mesh.Telemetry.Tracing?.ProviderName;
        return Spec.Of(
            ("tracing", telemetry.Tracing is { } tracing ? Tracing(provider, tracing.Sampling, tracing.Disabled, tracing.CustomTags) : null),
            ("accessLogging", AccessLogging(telemetry.AccessLogs)),
            ("metrics", Metrics(telemetry.Metrics?.Overrides)));
    }

    private static Dictionary<string, object?>[] Tracing(string? provider, double? sampling, bool disabled, MappingNode? tags) =>
    [
        Spec.Of(
            ("providers", provider is null ? null : Named(provider)),
            ("randomSamplingPercentage", sampling),
            ("disableSpanReporting", disabled ? true : null),
            ("customTags", tags)),
    ];

    private static Dictionary<string, object?>[]? AccessLogging(AccessLogsConfig? logs) => logs is null ? null :
    [
        Spec.Of(
            ("providers", Named(logs.Provider)),
            ("match", logs.Match),
            ("disabled", logs.Disabled ? true : null),
            ("filter", logs.Filter is { } filter ? Spec.Of(("expression", filter)) : null)),
    ];

    // prometheus is among MeshConfig's own providers (pkg/config/mesh, DefaultMeshConfig).
    private static Dictionary<string, object?>[]? Metrics(IReadOnlyList<MappingNode>? overrides) =>
        overrides is { Count: > 0 } ? [Spec.Of(("providers", Named("prometheus")), ("overrides", overrides))] : null;

    private static Dictionary<string, object?>[] Named(string provider) => [Spec.Of(("name", provider))];

    private static PlannedFile File(ClusterScope scope, string @namespace, string name, Origin origin, object spec) =>
        scope.Resource(@namespace, "Telemetry", name, "manifests/telemetry.yaml.sbn", origin, spec);
}
