using GitOpsGen.Core.Checking.Istio.Index;

namespace GitOpsGen.Core.Checking.Istio.Hosts;

/// <summary>
/// The hosts that one istiod can route to: Services of the mesh and ServiceEntries of its config cluster, each where
/// exportTo lets it be seen (istio/istio pkg/config/analysis/analyzers/util/service_lookup.go).
/// </summary>
internal sealed class HostDirectory
{
    private readonly MeshIndex _mesh;
    private readonly string _suffix;
    private readonly Dictionary<string, List<Entry>> _entries = [];
    private readonly List<Entry> _wildcards = [];

    public HostDirectory(MeshIndex mesh, ConfigView view)
    {
        _mesh = mesh;
        _suffix = ".svc." + mesh.Inventory.Mesh.ClusterDomain;
        foreach (var document in view.Of(Kinds.ServiceEntry))
        {
            var entry = new Entry(
                document.EffectiveNamespace(),
                [.. document.Spec.Strings("exportTo")],
                [.. document.Spec.Items("ports").Select(port => port.Integer("number") ?? 0)]);
            foreach (var host in document.Spec.Strings("hosts"))
                Add(HostNames.Fqdn(host, entry.Namespace, mesh.Inventory.Mesh.ClusterDomain), entry);
        }
    }

    /// <param name="host">As a destination has it: short, full, or with a wildcard.</param>
    /// <param name="ns">The namespace of the object that names it: short names and exportTo go by it.</param>
    public HostLookup Find(string host, string ns)
    {
        var fqdn = HostNames.Fqdn(host, ns, _mesh.Inventory.Mesh.ClusterDomain);
        if (HostNames.IsWildcard(fqdn))
            return FindWildcard(fqdn);
        var services = _mesh.Services.Named(fqdn);
        if (services.Any(service => Visibility.Includes(service.ExportTo, service.Namespace, ns)))
            return new(HostStatus.Found, fqdn) { Services = services, Ports = _mesh.Services.Ports(fqdn) };
        if (_entries.GetValueOrDefault(fqdn)?.Find(entry => entry.IsVisibleFrom(ns)) is { } exact)
            return new(HostStatus.Found, fqdn) { Ports = exact.Ports };
        if (_wildcards.Exists(entry => entry.IsVisibleFrom(ns) && HostNames.IsWithin(fqdn, entry.Host)))
            return new(HostStatus.Found, fqdn);
        var status = services.Count > 0 || IsKnownToBeMissing(fqdn) ? HostStatus.Missing : HostStatus.Undeclared;
        return Suggest(fqdn) is { } suggestion
            ? new(HostStatus.Missing, fqdn) { Suggestion = suggestion }
            : new(status, fqdn);
    }

    /// <summary>A wildcard is a pattern: unknown only when nothing that it could match is known and everything is declared.</summary>
    private HostLookup FindWildcard(string pattern)
    {
        var isMatched = HostNames.Overlap(pattern, "*" + _suffix)
            || _entries.Keys.Any(host => HostNames.Overlap(pattern, host))
            || _wildcards.Exists(entry => HostNames.Overlap(pattern, entry.Host));
        return new(isMatched ? HostStatus.Found : _mesh.Inventory.ServiceEntriesComplete ? HostStatus.Missing : HostStatus.Undeclared, pattern);
    }

    private bool IsKnownToBeMissing(string fqdn)
    {
        if (!fqdn.EndsWith(_suffix, StringComparison.Ordinal))
            return _mesh.Inventory.ServiceEntriesComplete && !fqdn.EndsWith(".clusterset.local", StringComparison.Ordinal);
        var name = fqdn[..^_suffix.Length].Split('.');
        // kubernetes.default is the API server's; three parts are a pod of a headless Service.
        if (name.Length != 2 || fqdn.StartsWith("kubernetes.default.", StringComparison.Ordinal) || NamespaceIndex.System.Contains(name[1]))
            return false;
        return _mesh.Namespaces.ServicesComplete(name[1]) || _mesh.Namespaces.IsMissing(name[1]);
    }

    /// <summary><c>reviews.prod</c> and <c>reviews.prod.svc</c> are not names of Services to Istio, however often Kubernetes' DNS resolves them.</summary>
    private string? Suggest(string fqdn)
    {
        var parts = fqdn.Split('.');
        if (parts is not ([_, _] or [_, _, "svc"]))
            return null;
        var full = $"{parts[0]}.{parts[1]}{_suffix}";
        return _mesh.Services.Named(full).Count > 0 ? full : null;
    }

    private void Add(string host, Entry entry)
    {
        if (HostNames.IsWildcard(host))
        {
            _wildcards.Add(entry with { Host = host });
            return;
        }
        if (!_entries.TryGetValue(host, out var list))
            _entries[host] = list = [];
        list.Add(entry);
    }

    private sealed record Entry(string Namespace, IReadOnlyList<string> ExportTo, IReadOnlyList<int> Ports)
    {
        public string Host { get; init; } = "";

        public bool IsVisibleFrom(string ns) => Visibility.Includes(ExportTo, Namespace, ns);
    }
}
