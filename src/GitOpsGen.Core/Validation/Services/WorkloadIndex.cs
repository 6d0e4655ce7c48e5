using GitOpsGen.Core.Model;
using GitOpsGen.Core.Parsing.Config;
using GitOpsGen.Core.Parsing.Config.Services;

namespace GitOpsGen.Core.Validation.Services;

/// <summary>Namespaces, services and gateways by name, made once for all rules.</summary>
internal sealed class WorkloadIndex
{
    private readonly Dictionary<(string Namespace, string Name), ServiceConfig> _services = [];
    private readonly Dictionary<string, HashSet<string>> _gatewayNamespaces;
    private readonly Dictionary<string, HashSet<string>> _primaries = [];
    private readonly MeshFile _file;

    public WorkloadIndex(MeshFile file)
    {
        _file = file;
        Accounts = file.Services.Where(service => service.ServiceAccount is not null).ToLookup(service => service.Namespace, service => service.ServiceAccount!);
        foreach (var service in file.Services)
            _services.TryAdd((service.Namespace, service.Name), service);
        Namespaces = file.Namespaces.GroupBy(item => item.Name).ToDictionary(items => items.Key, items => items.First());
        Gateways = file.Clusters.SelectMany(cluster => cluster.Gateways.Select(gateway => (Cluster: cluster, Gateway: gateway))).ToLookup(pair => pair.Gateway.Name);
        _gatewayNamespaces = Gateways.SelectMany(pairs => pairs)
            .GroupBy(pair => Gateway.NamespaceOf(pair.Gateway))
            .ToDictionary(pairs => pairs.Key, pairs => pairs.Select(pair => pair.Cluster.Name).ToHashSet());
    }

    /// <summary>Those that the config lists, by name; of two with one name the first.</summary>
    public IReadOnlyDictionary<string, NamespaceConfig> Namespaces { get; }

    /// <summary>By name: clusters may have a gateway of one name each.</summary>
    public ILookup<string, (ClusterConfig Cluster, GatewayConfig Gateway)> Gateways { get; }

    /// <summary>The service accounts that the config knows, by namespace.</summary>
    public ILookup<string, string> Accounts { get; }

    /// <summary>Every namespace that something may live in, in ordinal order, for hints.</summary>
    public IEnumerable<string> KnownNamespaces => Namespaces.Keys.Concat(_gatewayNamespaces.Keys).Concat(MeshModel.Everywhere).Distinct().Order(StringComparer.Ordinal);

    /// <summary>True for listed namespaces, gateways' namespaces, default and istio-system.</summary>
    public bool Knows(string @namespace) =>
        Namespaces.ContainsKey(@namespace) || _gatewayNamespaces.ContainsKey(@namespace) || MeshModel.Everywhere.Contains(@namespace);

    /// <summary>True when the namespace is there for workloads of the cluster.</summary>
    public bool HasWorkloads(string @namespace, ClusterConfig cluster) =>
        Namespaces.TryGetValue(@namespace, out var item)
            ? item.Clusters.Matches(cluster.Name, cluster.Labels)
            : MeshModel.Everywhere.Contains(@namespace) || _gatewayNamespaces[@namespace].Contains(cluster.Name);

    /// <summary>The names of the primaries that control clusters of the namespace.</summary>
    public IReadOnlySet<string> PrimariesOf(string @namespace)
    {
        if (!_primaries.TryGetValue(@namespace, out var primaries))
        {
            primaries = Knows(@namespace) ? [.. _file.Clusters.Where(cluster => HasWorkloads(@namespace, cluster)).Select(PrimaryOf)] : [];
            _primaries[@namespace] = primaries;
        }
        return primaries;
    }

    /// <summary>The name that the cluster gives, existing or not; empty for a remote that names none.</summary>
    public static string PrimaryOf(ClusterConfig cluster) => cluster.Role == ClusterRole.Primary ? cluster.Name : cluster.Primary ?? "";

    /// <summary>Null when the config does not describe the service; the cluster may have it all the same.</summary>
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
