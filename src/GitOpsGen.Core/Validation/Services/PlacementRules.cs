using GitOpsGen.Core.Parsing.Config;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>Everything that lives in a namespace: the namespace exists, and so do the clusters, and the one is on the others.</summary>
internal static class PlacementRules
{
    /// <summary>MESH1400 to MESH1402, and MESH1260 and MESH1261 for the clusters that an item names.</summary>
    public static void Check(ValidationContext context)
    {
        var file = context.File;
        CheckAll(context, "services", file.Services);
        CheckAll(context, "externalServices", file.ExternalServices);
        CheckAll(context, "sidecars", file.Sidecars);
        CheckAll(context, "workloadEntries", file.WorkloadEntries);
        CheckAll(context, "workloadGroups", file.WorkloadGroups);
        CheckAll(context, "proxyConfigs", file.ProxyConfigs);
        CheckAll(context, "wasmPlugins", file.WasmPlugins);
        foreach (var item in file.Manifests)
            SelectorRules.CheckSelector(context, item.Clusters, item.At("clusters"));
    }

    private static void CheckAll(ValidationContext context, string section, IEnumerable<NamespacedConfig> items)
    {
        var first = new Dictionary<(string, string), NamespacedConfig>();
        foreach (var item in items)
        {
            if (!first.TryAdd((item.Namespace, item.Name), item))
                context.Report(PlacementDiagnostics.SameName(item.At("name"), section, $"{item.Namespace}/{item.Name}", first[(item.Namespace, item.Name)].At("name")));
            if (!context.Workloads.Knows(item.Namespace))
                context.Report(PlacementDiagnostics.UnknownNamespace(item.At("namespace"), item.Namespace, context.Workloads.KnownNamespaces));
            else if (item.Clusters is { } selector)
                CheckClusters(context, item, selector);
        }
    }

    private static void CheckClusters(ValidationContext context, NamespacedConfig item, ClusterSelector selector)
    {
        SelectorRules.CheckSelector(context, selector, item.At("clusters"));
        foreach (var name in selector.Names ?? [])
        {
            if (context.ByName.TryGetValue(name.Text, out var cluster) && !context.Workloads.HasWorkloads(item.Namespace, cluster))
                context.Report(PlacementDiagnostics.NamespaceNotThere(name.Location, item.Name, item.Namespace, name.Text));
        }
    }
}
