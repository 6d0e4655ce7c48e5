using System.Collections.Concurrent;
using GitOpsGen.Core.Checking.Schemas.Language;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>
/// The kinds that this tool knows, from its own files and from CustomResourceDefinitions that a user adds.
/// Nothing is read before it is asked for; a group is read once per Istio version.
/// </summary>
public sealed class SchemaCatalogue
{
    /// <summary>The newest version that is known.</summary>
    public const int Latest = int.MaxValue;

    private readonly Dictionary<GroupKey, GroupSchemas?> _groups = [];
    private readonly ConcurrentDictionary<KindKey, Schema> _added = [];

    /// <summary>Describes a kind from a user's own CustomResourceDefinition; it takes the place of the catalogue's.</summary>
    public void Add(CustomKind kind) => _added[new KindKey(kind.ApiVersion, kind.Kind)] = kind.Schema;

    /// <summary>The schema of the whole object, or null when the kind is not known.</summary>
    /// <param name="istioMinor">31 for Istio 1.31; the newest version that is known stands for later ones.</param>
    public Schema? Find(string apiVersion, string kind, int istioMinor = Latest) =>
        (_added.IsEmpty ? null : _added.GetValueOrDefault(new KindKey(apiVersion, kind))) ?? Group(apiVersion, istioMinor)?.Find(Version(apiVersion), kind);

    /// <summary>What is wrong with an apiVersion and kind that <see cref="Find"/> does not have; null when it may well exist.</summary>
    internal UnknownKind? Explain(string apiVersion, string kind, int istioMinor)
    {
        if (Group(apiVersion, istioMinor) is not { } group || AddedVersions(apiVersion, kind).Any() || group.MayHave(Version(apiVersion), kind))
            return null;
        var versions = group.Versions(kind).Concat(AddedVersions(apiVersion, kind)).ToArray();
        return new UnknownKind(versions, versions.Length > 0 ? null : Elsewhere(kind, istioMinor), group.Kinds());
    }

    /// <summary>The apiVersions of every kind that is described, in the order of group, kind and preference.</summary>
    internal IEnumerable<(string ApiVersion, string Kind)> Kinds(int istioMinor) =>
        SchemaFile.Names()
            .Select(name => Load(name, istioMinor)!)
            .SelectMany(group => group.Kinds().SelectMany(kind => group.Versions(kind).Select(apiVersion => (apiVersion, kind))));

    /// <summary>Reads every file; asked only when an object has already failed.</summary>
    private string? Elsewhere(string kind, int istioMinor) =>
        Kinds(istioMinor).FirstOrDefault(known => known.Kind == kind).ApiVersion;

    private IEnumerable<string> AddedVersions(string apiVersion, string kind)
    {
        var group = GroupName(apiVersion);
        return _added.Keys.Where(key => key.Kind == kind && GroupName(key.ApiVersion) == group).Select(key => key.ApiVersion).Order(StringComparer.Ordinal);
    }

    private GroupSchemas? Group(string apiVersion, int istioMinor) => Load(GroupName(apiVersion), istioMinor);

    private GroupSchemas? Load(string name, int istioMinor)
    {
        lock (_groups)
        {
            var key = new GroupKey(name, istioMinor);
            if (!_groups.TryGetValue(key, out var group))
                _groups[key] = group = SchemaFile.Load(name) is { } file ? new GroupSchemas(name, file, istioMinor) : null;
            return group;
        }
    }

    private static string GroupName(string apiVersion) =>
        apiVersion.IndexOf('/') is > 0 and var slash ? apiVersion[..slash] : "core";

    private static string Version(string apiVersion) => apiVersion[(apiVersion.IndexOf('/') + 1)..];

    private sealed record GroupKey(string Name, int IstioMinor);

    private sealed record KindKey(string ApiVersion, string Kind);
}
