using System.Collections.Concurrent;
using GitOpsGen.Core.Checking.Istio.Hosts;
using GitOpsGen.Core.Checking.Istio.Inventory;

namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>What one istiod sees: the Istio resources of its config cluster, and the workloads of every cluster that it configures.</summary>
internal sealed class ConfigView
{
    private readonly MeshIndex _mesh;
    private readonly Lazy<Dictionary<(string Namespace, string Name), ManifestDocument>> _gateways;
    private readonly Lazy<Dictionary<string, HashSet<string>>> _subsets;
    private readonly Lazy<HostDirectory> _hosts;
    private readonly Lazy<List<WorkloadView>> _gatewayPods;
    private readonly ConcurrentDictionary<string, IReadOnlyList<WorkloadView>> _selectedGateways = [];

    public ConfigView(MeshIndex mesh, string cluster, IReadOnlyList<ClusterFacts> clusters)
    {
        _mesh = mesh;
        Cluster = cluster;
        Clusters = clusters;
        _gateways = new(() => Of(Kinds.Gateway).Concat(Of(Kinds.KubernetesGateway))
            .DistinctBy(gateway => new { Namespace = gateway.EffectiveNamespace(), gateway.Name })
            .ToDictionary(gateway => (gateway.EffectiveNamespace(), gateway.Name)));
        _subsets = new(ReadSubsets);
        _hosts = new(() => new HostDirectory(mesh, this));
        _gatewayPods = new(() => [.. Clusters.SelectMany(cluster => mesh.Workloads.In(cluster.Name)).Where(pod => pod.IsGateway)]);
    }

    /// <summary>The config cluster.</summary>
    public string Cluster { get; }

    /// <summary>The clusters whose proxies are configured from here.</summary>
    public IReadOnlyList<ClusterFacts> Clusters { get; }

    /// <summary>Which hosts a namespace can see, made at the first question.</summary>
    public HostDirectory Hosts => _hosts.Value;

    /// <summary>What stands on the config cluster itself.</summary>
    public IReadOnlyList<ManifestDocument> Of(string kind) => _mesh.Of(Cluster, kind);

    /// <summary>A Gateway by the name that a VirtualService gives: <c>name</c> or <c>namespace/name</c>.</summary>
    public ManifestDocument? Gateway(string reference, string ns) => _gateways.Value.GetValueOrDefault(GatewayName(reference, ns));

    /// <summary>The declared gateways that a Gateway's selector certainly picks, in any namespace. Few selectors serve many Gateways, so answers are kept.</summary>
    public IReadOnlyList<WorkloadView> GatewayPods(ManifestDocument gateway)
    {
        var selector = gateway.Spec.Get("selector").Labels();
        var key = SelectorText.Of(selector);
        return _selectedGateways.GetOrAdd(key, _ => selector.Count == 0 ? [] : [.. _gatewayPods.Value.Where(pod => pod.IsSelectedBy(selector) == true)]);
    }

    /// <summary>A VirtualService's reference taken apart; without a namespace it is the VirtualService's own.</summary>
    public static (string Namespace, string Name) GatewayName(string reference, string ns)
    {
        var slash = reference.IndexOf('/');
        return slash < 0 ? (ns, reference) : (reference[..slash], reference[(slash + 1)..]);
    }

    /// <summary>The subsets that any DestinationRule defines for a host; empty when none does.</summary>
    public IReadOnlySet<string> Subsets(string fqdn) => _subsets.Value.GetValueOrDefault(fqdn) ?? [];

    /// <summary>The workloads that a policy in a namespace can select: of the whole mesh when it is the root namespace.</summary>
    public IEnumerable<WorkloadView> Workloads(string ns) =>
        ns == _mesh.Inventory.Mesh.RootNamespace
            ? Clusters.SelectMany(cluster => _mesh.Workloads.In(cluster.Name))
            : Clusters.SelectMany(cluster => _mesh.Workloads.In(cluster.Name, ns)).Concat(OwnEntries(ns));

    // WorkloadEntries stand on the config cluster, which a remote's own list does not include.
    private IEnumerable<WorkloadView> OwnEntries(string ns) =>
        Clusters.Any(cluster => cluster.Name == Cluster) ? [] : _mesh.Workloads.In(Cluster, ns);

    private Dictionary<string, HashSet<string>> ReadSubsets()
    {
        var subsets = new Dictionary<string, HashSet<string>>();
        foreach (var rule in Of(Kinds.DestinationRule))
        {
            var host = HostNames.Fqdn(rule.Spec.Text("host"), rule.EffectiveNamespace(), _mesh.Inventory.Mesh.ClusterDomain);
            if (!subsets.TryGetValue(host, out var names))
                subsets[host] = names = [];
            names.UnionWith(rule.Spec.Items("subsets").Select(subset => subset.Text("name")));
        }
        return subsets;
    }
}
