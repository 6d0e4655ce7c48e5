using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>Namespaces, services and gateways by name, made once for all rules.</summary>
internal sealed class WorkloadIndex
{
    private readonly Dictionary<(string Namespace, string Name), ServiceConfig> _services = [];
    private readonly Dictionary<string, HashSet<string>> _gatewayNamespaces;

    public WorkloadIndex(MeshFile file)
    {
        foreach (var service in file.Services)
            _services.TryAdd((service.Namespace, service.Name), service);
        Namespaces = file.Namespaces.GroupBy(item => item.Name).ToDictionary(items => items.Key, items => items.First());
        Gateways = file.Clusters.SelectMany(cluster => cluster.Gateways.Select(gateway => (Cluster: cluster, Gateway: gateway))).ToLookup(pair => pair.Gateway.Name);
        _gatewayNamespaces = Gateways.SelectMany(pairs => pairs)
            .GroupBy(pair => Gateway.NamespaceOf(pair.Gateway))
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Cluster.Name).ToHashSet());
    }

    public IReadOnlyDictionary<string, NamespaceConfig> Namespaces { get; }

    /// <summary>By name: clusters may have a gateway of one name each.</summary>
    public ILookup<string, (ClusterConfig Cluster, GatewayConfig Gateway)> Gateways { get; }

    public IEnumerable<string> KnownNamespaces => Namespaces.Keys.Concat(_gatewayNamespaces.Keys).Append(MeshModel.IstioNamespace).Distinct().Order(StringComparer.Ordinal);

    public bool Knows(string @namespace) =>
        Namespaces.ContainsKey(@namespace) || _gatewayNamespaces.ContainsKey(@namespace) || @namespace == MeshModel.IstioNamespace;

    /// <summary>True when the namespace is there for workloads of the cluster.</summary>
    public bool HasWorkloads(string @namespace, ClusterConfig cluster) =>
        Namespaces.TryGetValue(@namespace, out var item)
            ? item.Clusters.Matches(cluster.Name, cluster.Labels)
            : @namespace == MeshModel.IstioNamespace || _gatewayNamespaces[@namespace].Contains(cluster.Name);

    public ServiceConfig? Service(string @namespace, string name) => _services.GetValueOrDefault((@namespace, name));

    /// <summary>The service that a route's host means, if the config describes it.</summary>
    /// <param name="host">As written: a name, <c>name.namespace</c> or a full name.</param>
    public ServiceConfig? ServiceAt(string host, string @namespace)
    {
        var parts = host.Split('.');
        return parts.Length == 1 ? Service(@namespace, host)
            : parts.Length == 2 || (parts.Length > 2 && parts[2] == "svc") ? Service(parts[1], parts[0])
            : null;
    }
}
