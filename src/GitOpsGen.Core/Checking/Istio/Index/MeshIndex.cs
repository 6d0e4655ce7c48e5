using GitOpsGen.Core.Checking.Istio.Inventory;
using GitOpsGen.Core.Parsing.Yaml;

namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>The documents and the inventory, arranged once so that every rule looks things up instead of searching.</summary>
internal sealed class MeshIndex
{
    private static readonly IReadOnlyList<ManifestDocument> None = [];
    private readonly Dictionary<string, List<ManifestDocument>> _byKind = [];
    private readonly Dictionary<(string Cluster, string Kind), List<ManifestDocument>> _byCluster = [];
    private readonly Dictionary<string, ClusterFacts> _clusters;
    private readonly Dictionary<string, ConfigView> _views;
    private readonly Dictionary<(string Cluster, string Component), HelmValues> _values;
    private readonly ILookup<string, HelmValues> _valuesByCluster;

    public MeshIndex(IReadOnlyList<ManifestDocument> documents, MeshInventory inventory)
    {
        Documents = documents;
        Inventory = inventory;
        _clusters = inventory.Clusters.DistinctBy(cluster => cluster.Name).ToDictionary(cluster => cluster.Name);
        var rendered = inventory.Values.Where(values => values.Layers.Count > 0).ToList();
        _values = rendered.DistinctBy(values => new { values.Cluster, values.Component }).ToDictionary(values => (values.Cluster, values.Component));
        _valuesByCluster = rendered.ToLookup(values => values.Cluster);
        foreach (var document in documents)
        {
            var kind = Kinds.Of(document);
            Add(_byKind, kind, document);
            Add(_byCluster, (document.Cluster, kind), document);
        }
        Namespaces = new NamespaceIndex(this);
        Services = new ServiceIndex(this);
        Workloads = new WorkloadIndex(this);
        Views = [.. inventory.Clusters.SelectMany(cluster => cluster.ConfigClusters.Select(config => (config, cluster)))
            .GroupBy(pair => pair.config, pair => pair.cluster)
            .Select(group => new ConfigView(this, group.Key, [.. group]))];
        _views = Views.ToDictionary(view => view.Cluster);
    }

    public IReadOnlyList<ManifestDocument> Documents { get; }

    /// <summary>The documents by group and kind, each in the order of <see cref="Documents"/>.</summary>
    public IReadOnlyDictionary<string, List<ManifestDocument>> ByKind => _byKind;

    public MeshInventory Inventory { get; }

    /// <summary>Declared namespaces and rendered ones, in all clusters.</summary>
    public NamespaceIndex Namespaces { get; }

    public ServiceIndex Services { get; }

    /// <summary>Pods of all clusters, as far as the config knows them.</summary>
    public WorkloadIndex Workloads { get; }

    /// <summary>What each istiod sees, one per cluster that Istio resources are read from.</summary>
    public IReadOnlyList<ConfigView> Views { get; }

    /// <param name="kind">One of <see cref="Kinds"/>, or another <c>group/Kind</c>.</param>
    public IReadOnlyList<ManifestDocument> Of(string kind) => _byKind.GetValueOrDefault(kind) ?? None;

    public IReadOnlyList<ManifestDocument> Of(string cluster, string kind) => _byCluster.GetValueOrDefault((cluster, kind)) ?? None;

    /// <summary>Null for a name that no cluster of the mesh has.</summary>
    public ClusterFacts? Cluster(string name) => _clusters.GetValueOrDefault(name);

    /// <summary>True when some istiod reads Istio resources from this cluster.</summary>
    public bool IsConfigCluster(string cluster) => _views.ContainsKey(cluster);

    /// <summary>What the istiods that configure a cluster see.</summary>
    public IEnumerable<ConfigView> ViewsOf(ClusterFacts cluster) => cluster.ConfigClusters.Select(config => _views[config]);

    /// <summary>Null when the component's values are not rendered, and then nothing is known of them.</summary>
    public HelmValues? Values(string cluster, string component) => _values.GetValueOrDefault((cluster, component));

    /// <summary>The values of all components of a cluster.</summary>
    public IEnumerable<HelmValues> ValuesOf(string cluster) => _valuesByCluster[cluster];

    /// <summary>Where to report something that the cluster lacks: its control plane's values if rendered, else its line in the config.</summary>
    public Place PlaceOf(ClusterFacts cluster) =>
        Values(cluster.Name, "istiod") is { Layers: [.., var layer] } ? layer.On(layer.Root) : DeclarationOf(cluster);

    /// <summary>Where to report what the config itself says of a cluster.</summary>
    public static Place DeclarationOf(ClusterFacts cluster) => PlaceOf(cluster.Name, "Cluster", "", cluster.Name, cluster.Origin);

    /// <summary>A stand-in document for something that the config declares and nothing renders.</summary>
    public static Place PlaceOf(string cluster, string kind, string ns, string name, Diagnostics.SourceLocation? origin)
    {
        var at = origin ?? new Diagnostics.SourceLocation("", 1, 1);
        MappingEntry Entry(string key, Node value) => new(new ScalarNode(at, key, isPlain: true), value);
        var metadata = new MappingNode(at, [Entry("name", new ScalarNode(at, name, isPlain: false)), Entry("namespace", new ScalarNode(at, ns, isPlain: false))]);
        var root = new MappingNode(at, [Entry("kind", new ScalarNode(at, kind, isPlain: false)), Entry("metadata", metadata)]);
        return new Place(new ManifestDocument(cluster, "", root, origin), root);
    }

    private static void Add<TKey>(Dictionary<TKey, List<ManifestDocument>> index, TKey key, ManifestDocument document)
        where TKey : notnull
    {
        if (!index.TryGetValue(key, out var list))
            index[key] = list = [];
        list.Add(document);
    }
}
