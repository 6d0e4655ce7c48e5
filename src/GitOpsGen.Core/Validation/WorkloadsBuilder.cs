using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Config.Resources;

namespace GitOpsGen.Core.Validation;

/// <summary>Gives everything that names a namespace its clusters.</summary>
internal sealed class WorkloadsBuilder
{
    private readonly MeshFile _file;
    private readonly IReadOnlyList<Cluster> _clusters;
    private readonly IReadOnlyList<MeshNamespace> _declared;
    private readonly Dictionary<string, MeshNamespace> _homes;
    private readonly Dictionary<string, Cluster> _byName;

    /// <param name="declared">The config's namespaces; those of gateways and the ones that are everywhere are added.</param>
    public WorkloadsBuilder(MeshFile file, IReadOnlyList<Cluster> clusters, IReadOnlyList<MeshNamespace> declared)
    {
        (_file, _clusters, _declared) = (file, clusters, declared);
        _byName = clusters.ToDictionary(cluster => cluster.Name);
        _homes = declared.ToDictionary(item => item.Name);
        foreach (var name in MeshModel.Everywhere)
            _homes.TryAdd(name, Implied(name, clusters));
        foreach (var gateways in clusters.SelectMany(cluster => cluster.Gateways).GroupBy(gateway => gateway.Namespace))
            _homes.TryAdd(gateways.Key, Implied(gateways.Key, [.. gateways.Select(gateway => gateway.Cluster).Distinct()]));
    }

    /// <summary>Sorted by namespace and name, so that the config's order never shows in the tree.</summary>
    public Workloads Build() =>
        new(Services(), _declared, _homes.Keys)
        {
            ExternalServices = Place(_file.ExternalServices),
            Sidecars = Place(_file.Sidecars),
            IstioResources = Place<IstioResourceConfig>([.. _file.ProxyConfigs, .. _file.WasmPlugins, .. _file.WorkloadEntries, .. _file.WorkloadGroups]),
            Manifests = new Placement<ManifestConfig>(_file.Manifests, item => Chosen(item.Clusters)),
        };

    private List<MeshService> Services() =>
    [
        .. _file.Services
            .OrderBy(service => service.Namespace, StringComparer.Ordinal)
            .ThenBy(service => service.Name, StringComparer.Ordinal)
            .Select(service => new MeshService(service, _homes[service.Namespace], Chosen(service))),
    ];

    private Placement<Placed<T>> Place<T>(IEnumerable<T> items)
        where T : NamespacedConfig
    {
        var placed = items
            .OrderBy(item => item.Namespace, StringComparer.Ordinal)
            .ThenBy(item => item.Name, StringComparer.Ordinal)
            .Select(item => new Placed<T>(item, _homes[item.Namespace], Chosen(item)));
        return new Placement<Placed<T>>(placed, item => item.ConfigClusters);
    }

    private IReadOnlyList<Cluster> Chosen(NamespacedConfig item) =>
        item.Clusters is null ? _homes[item.Namespace].Clusters : Chosen(item.Clusters);

    private IReadOnlyList<Cluster> Chosen(ClusterSelector selector) => selector.Names is { } names
        ? [.. names.Select(name => name.Text).Distinct().Order(StringComparer.Ordinal).Select(name => _byName[name])]
        : [.. _clusters.Where(cluster => selector.Matches(cluster.Name, cluster.Config.Labels))];

    private static MeshNamespace Implied(string name, IReadOnlyList<Cluster> clusters) => new(new NamespaceConfig { Name = name }, clusters);
}
