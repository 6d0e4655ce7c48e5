using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config.Resources;
using GitOpsGen.Core.Planning.Services;

namespace GitOpsGen.Core.Planning.External;

/// <summary>Resources that the config writes nearly as Istio does: Sidecar, WorkloadEntry, WorkloadGroup, ProxyConfig, WasmPlugin.</summary>
internal static class ResourcesPlan
{
    /// <returns>One object for each entry, with the config's fields as its spec; only
    /// a Sidecar's <c>egress</c> has a short form that is written out.</returns>
    public static IEnumerable<PlannedFile> Of(ClusterScope scope)
    {
        foreach (var sidecar in scope.Mesh.Workloads.Sidecars.On(scope.Cluster))
        {
            var egress = sidecar.Config.Egress.Count > 0 ? new[] { Spec.Of(("hosts", sidecar.Config.Egress)) } : null;
            var spec = Spec.Of(("egress", egress)).With([.. Spec.From(sidecar.Config.Spec).Select(field => (field.Key, field.Value))]);
            yield return scope.Resource(sidecar.Namespace.Name, "Sidecar", sidecar.Config.Name, "manifests/sidecar.yaml.sbn", OriginOf("sidecars", sidecar), spec);
        }
        foreach (var resource in scope.Mesh.Workloads.IstioResources.On(scope.Cluster))
        {
            var (section, kind, template) = resource.Config switch
            {
                ProxyResourceConfig => ("proxyConfigs", "ProxyConfig", ProxyConfigPlan.Template),
                WasmPluginConfig => ("wasmPlugins", "WasmPlugin", "manifests/wasm-plugin.yaml.sbn"),
                WorkloadEntryConfig => ("workloadEntries", "WorkloadEntry", "manifests/workload-entry.yaml.sbn"),
                _ => ("workloadGroups", "WorkloadGroup", "manifests/workload-group.yaml.sbn"),
            };
            yield return scope.Resource(resource.Namespace.Name, kind, resource.Config.Name, template, OriginOf(section, resource), resource.Config.Fields);
        }
    }

    private static Origin OriginOf<T>(string section, Placed<T> placed)
        where T : Parsing.Config.NamespacedConfig =>
        new($"{section}[{placed.Namespace.Name}/{placed.Config.Name}]", placed.Config.At());
}
