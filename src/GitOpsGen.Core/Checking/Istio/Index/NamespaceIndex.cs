using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>Which namespaces exist where, and with which labels.</summary>
internal sealed class NamespaceIndex
{
    /// <summary>Namespaces that the injector never looks at (istio/istio pkg/kube/inject IgnoredNamespaces).</summary>
    public static readonly HashSet<string> System = ["kube-system", "kube-public", "kube-node-lease", "local-path-storage"];

    private static readonly Dictionary<string, string> NoLabels = [];
    private readonly Dictionary<(string Cluster, string Name), IReadOnlyDictionary<string, string>> _labels = [];
    private readonly Dictionary<string, List<string>> _byCluster = [];
    private readonly Dictionary<string, List<NamespaceFacts>> _declared = [];
    private readonly HashSet<string> _known = ["default", .. System];
    private readonly bool _complete;

    public NamespaceIndex(MeshIndex index)
    {
        _complete = index.Inventory.NamespacesComplete;
        foreach (var cluster in index.Inventory.Clusters)
            Add(cluster.Name, cluster.ControlPlaneNamespace, NoLabels);
        foreach (var facts in index.Inventory.Namespaces)
        {
            if (!_declared.TryGetValue(facts.Name, out var list))
                _declared[facts.Name] = list = [];
            list.Add(facts);
            foreach (var cluster in facts.Clusters)
                Add(cluster, facts.Name, facts.Labels);
        }
        foreach (var gateway in index.Inventory.Gateways)
            Add(gateway.Cluster, gateway.Namespace, NoLabels);
        foreach (var (cluster, name) in CreatedByArgoCd(index))
            Add(cluster, name, NoLabels);
        foreach (var document in index.Of(Kinds.Namespace))
            Add(document.Cluster, document.Name, document.Labels());
    }

    /// <summary>
    /// True when the cluster is known to have the namespace; false says nothing unless all namespaces are declared.
    /// </summary>
    public bool Exists(string cluster, string name) => name == "default" || System.Contains(name) || _labels.ContainsKey((cluster, name));

    /// <summary>True when some cluster has it.</summary>
    public bool IsKnown(string name) => _known.Contains(name);

    /// <summary>True when the namespace is known in no cluster and the config declares all of them.</summary>
    public bool IsMissing(string name) => _complete && !_known.Contains(name);

    /// <summary>Of all clusters together, Kubernetes' own included, in no order.</summary>
    public IEnumerable<string> Names => _known;

    public IReadOnlyList<string> In(string cluster) => _byCluster.GetValueOrDefault(cluster) ?? [];

    /// <summary>Empty for a namespace that is unknown on the cluster.</summary>
    public IReadOnlyDictionary<string, string> Labels(string cluster, string name) => _labels.GetValueOrDefault((cluster, name)) ?? NoLabels;

    /// <summary>True when the namespace's pods join by ztunnel: they have no sidecar for a policy to reach.</summary>
    public bool IsAmbient(string cluster, string name) => Labels(cluster, name).GetValueOrDefault("istio.io/dataplane-mode") == "ambient";

    /// <summary>True when the config declares every workload of the mesh.</summary>
    public bool AllWorkloadsComplete => _complete && _declared.Values.All(facts => facts.Exists(ns => ns.WorkloadsComplete));

    /// <summary>True when a Service that is not named in the config does not exist in the namespace.</summary>
    public bool ServicesComplete(string name) => _declared.TryGetValue(name, out var facts) && facts.Exists(ns => ns.ServicesComplete);

    /// <summary>True when a selector that fits no known workload of the namespace fits none at all.</summary>
    public bool WorkloadsComplete(string name) => _declared.TryGetValue(name, out var facts) && facts.Exists(ns => ns.WorkloadsComplete);

    /// <summary>Labels of a rendered Namespace replace those of its declaration.</summary>
    private void Add(string cluster, string name, IReadOnlyDictionary<string, string> labels)
    {
        _known.Add(name);
        if (!_labels.ContainsKey((cluster, name)))
        {
            if (!_byCluster.TryGetValue(cluster, out var names))
                _byCluster[cluster] = names = [];
            names.Add(name);
            _labels[(cluster, name)] = labels;
        }
        else if (labels.Count > 0)
        {
            _labels[(cluster, name)] = labels;
        }
    }

    /// <summary>CreateNamespace=true makes the destination's namespace before anything is applied.</summary>
    private static IEnumerable<(string Cluster, string Name)> CreatedByArgoCd(MeshIndex index)
    {
        var clusters = new Dictionary<string, string>();
        foreach (var cluster in index.Inventory.Clusters)
        {
            clusters.TryAdd(cluster.Name, cluster.Name);
            foreach (var destination in cluster.Destinations)
                clusters.TryAdd(destination, cluster.Name);
        }
        foreach (var application in index.Of(Kinds.Application))
        {
            var destination = application.Spec.Get("destination");
            var address = destination.Text("name") is { Length: > 0 } name ? name : destination.Text("server");
            if (clusters.TryGetValue(address, out var cluster)
                && application.Spec.Get("syncPolicy").Strings("syncOptions").Contains("CreateNamespace=true"))
                yield return (cluster, destination.Text("namespace"));
        }
    }
}
