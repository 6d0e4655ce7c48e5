using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>Every known workload, by cluster and namespace.</summary>
internal sealed class WorkloadIndex
{
    private readonly Dictionary<(string Cluster, string Namespace), List<WorkloadView>> _byNamespace = [];
    private readonly Dictionary<string, List<WorkloadView>> _byCluster = [];
    private readonly List<WorkloadView> _gateways = [];

    public WorkloadIndex(MeshIndex index)
    {
        foreach (var kind in Kinds.PodControllers)
        {
            foreach (var document in index.Of(kind))
                Add(document, document.Spec.Path("template", "metadata"), document.Spec.Path("template", "spec"));
        }
        foreach (var document in index.Of(Kinds.Pod))
            Add(document, document.Root.Get("metadata"), document.Spec);
        foreach (var document in index.Of(Kinds.WorkloadEntry))
            Add(new WorkloadView(document.Cluster, document.EffectiveNamespace(), document.Name, document.Spec.Get("labels").Labels(), true) { Document = document });
        foreach (var document in index.Of(Kinds.WorkloadGroup))
            Add(new WorkloadView(document.Cluster, document.EffectiveNamespace(), document.Name, document.Spec.Path("metadata", "labels").Labels(), true) { Document = document });
        foreach (var facts in index.Inventory.Services)
        {
            foreach (var cluster in facts.Clusters)
                AddDeclared(facts, cluster);
        }
        foreach (var gateway in index.Inventory.Gateways)
            Add(new WorkloadView(gateway.Cluster, gateway.Namespace, gateway.Name, gateway.PodLabels, false) { IsGateway = true });
    }

    /// <summary>The declared gateways of all clusters.</summary>
    public IReadOnlyList<WorkloadView> Gateways => _gateways;

    /// <summary>Rendered and declared pods; empty for a namespace that nothing is known of.</summary>
    public IReadOnlyList<WorkloadView> In(string cluster, string ns) => _byNamespace.GetValueOrDefault((cluster, ns)) ?? [];

    public IReadOnlyList<WorkloadView> In(string cluster) => _byCluster.GetValueOrDefault(cluster) ?? [];

    /// <summary>Rendered pods show all of their labels.</summary>
    private void Add(ManifestDocument document, Parsing.Yaml.Node? metadata, Parsing.Yaml.Node? spec) =>
        Add(new WorkloadView(document.Cluster, document.EffectiveNamespace(), document.Name, metadata.Get("labels").Labels(), true) { Document = document, PodSpec = spec });

    /// <summary>A rendered controller that the Service selects tells more than the declaration, which then adds nothing.</summary>
    private void AddDeclared(ServiceFacts facts, string cluster)
    {
        if (facts.Selector.Count == 0 || In(cluster, facts.Namespace).Any(known => known.Document is not null && known.IsSelectedBy(facts.Selector) == true))
            return;
        if (facts.Versions.Count == 0)
            Add(new WorkloadView(cluster, facts.Namespace, facts.Name, facts.Selector, false));
        foreach (var version in facts.Versions)
        {
            var labels = new Dictionary<string, string>(facts.Selector);
            foreach (var (key, value) in version)
                labels[key] = value;
            Add(new WorkloadView(cluster, facts.Namespace, facts.Name, labels, false));
        }
    }

    private void Add(WorkloadView workload)
    {
        if (!_byNamespace.TryGetValue((workload.Cluster, workload.Namespace), out var list))
            _byNamespace[(workload.Cluster, workload.Namespace)] = list = [];
        list.Add(workload);
        if (!_byCluster.TryGetValue(workload.Cluster, out var all))
            _byCluster[workload.Cluster] = all = [];
        all.Add(workload);
        if (workload.IsGateway)
            _gateways.Add(workload);
    }
}
