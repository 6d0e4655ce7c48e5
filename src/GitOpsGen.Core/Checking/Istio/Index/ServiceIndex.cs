namespace GitOpsGen.Core.Checking.Istio.Index;

/// <summary>Every known Service of the mesh by its DNS name. Endpoints of all clusters meet under one name (namespace sameness).</summary>
internal sealed class ServiceIndex
{
    private readonly Dictionary<string, List<ServiceView>> _byHost = [];
    private readonly Dictionary<(string Cluster, string Namespace), List<ServiceView>> _byNamespace = [];
    private readonly Dictionary<string, int[]> _ports;
    private readonly string _domain;

    public ServiceIndex(MeshIndex index)
    {
        _domain = index.Inventory.Mesh.ClusterDomain;
        foreach (var document in index.Of(Kinds.Service))
            Add(ServiceView.Of(document), isApplication: true);
        foreach (var facts in index.Inventory.Services)
        {
            foreach (var cluster in facts.Clusters)
            {
                if (!Has(cluster, facts.Namespace, facts.Name))
                    Add(ServiceView.Of(facts, cluster), isApplication: true);
            }
        }
        foreach (var gateway in index.Inventory.Gateways.Where(gateway => !Has(gateway.Cluster, gateway.Namespace, gateway.Name)))
            Add(ServiceView.Of(gateway), isApplication: false);
        foreach (var cluster in index.Inventory.Clusters)
        {
            var istiod = ServiceView.Istiod(cluster);
            if (!Has(cluster.Name, istiod.Namespace, istiod.Name))
                Add(istiod, isApplication: false);
        }
        // At once and not when they are asked for: the rules ask on several threads.
        _ports = _byHost.ToDictionary(host => host.Key, host => PortsOf(host.Value));
    }

    /// <summary>Full DNS name → the Service's copies in all clusters.</summary>
    public IReadOnlyDictionary<string, List<ServiceView>> ByHost => _byHost;

    /// <summary>The Services of applications, without those that charts bring.</summary>
    public List<ServiceView> Applications { get; } = [];

    /// <param name="fqdn">With the mesh's cluster domain; short names are completed by <see cref="Hosts.HostNames"/>.</param>
    public IReadOnlyList<ServiceView> Named(string fqdn) => _byHost.GetValueOrDefault(fqdn) ?? [];

    public IReadOnlyList<ServiceView> In(string cluster, string ns) => _byNamespace.GetValueOrDefault((cluster, ns)) ?? [];

    /// <summary>The ports of a host in all clusters together; empty when they are not all known.</summary>
    public IReadOnlyList<int> Ports(string fqdn) => _ports.GetValueOrDefault(fqdn) ?? [];

    private static int[] PortsOf(List<ServiceView> services) =>
        services.All(service => service.Ports.Count > 0) ? [.. services.SelectMany(service => service.Ports).Select(port => port.Number).Distinct().Order()] : [];

    /// <summary>A rendered Service says more than its declaration and takes its place.</summary>
    private bool Has(string cluster, string ns, string name) => In(cluster, ns).Any(service => service.Name == name);

    private void Add(ServiceView service, bool isApplication)
    {
        var host = $"{service.Name}.{service.Namespace}.svc.{_domain}";
        if (!_byHost.TryGetValue(host, out var named))
            _byHost[host] = named = [];
        named.Add(service);
        if (!_byNamespace.TryGetValue((service.Cluster, service.Namespace), out var list))
            _byNamespace[(service.Cluster, service.Namespace)] = list = [];
        list.Add(service);
        if (isApplication)
            Applications.Add(service);
    }
}
