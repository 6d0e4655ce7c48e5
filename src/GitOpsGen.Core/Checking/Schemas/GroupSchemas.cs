using GitOpsGen.Core.Checking.Schemas.Language;

namespace GitOpsGen.Core.Checking.Schemas;

/// <summary>The kinds of one API group; each is linked when it is first asked for.</summary>
internal sealed class GroupSchemas
{
    private readonly string _group;
    private readonly SchemaFile _file;
    private readonly Lazy<SchemaLinker> _linker;
    private readonly Dictionary<string, (Declaration Declaration, string[] Versions)> _kinds = [];
    private readonly Dictionary<string, Schema> _linked = [];

    public GroupSchemas(string group, SchemaFile file, int istioMinor)
    {
        _group = group;
        _file = file;
        _linker = new Lazy<SchemaLinker>(() => new SchemaLinker(file, istioMinor));
        foreach (var declaration in file.Declarations.Where(d => d.What == DeclarationKind.Kind))
        {
            var versions = declaration.Rest;
            if (Since.Applies(ref versions, istioMinor))
                _kinds[declaration.Name] = (declaration, versions.Split(' '));
        }
    }

    public Schema? Find(string version, string kind)
    {
        if (!_kinds.TryGetValue(kind, out var known) || !known.Versions.Contains(version))
            return null;
        lock (_linked)
        {
            if (!_linked.TryGetValue(kind, out var schema))
                _linked[kind] = schema = _linker.Value.Kind(known.Declaration);
            return schema;
        }
    }

    /// <summary>False when the group certainly does not serve the kind in that version.</summary>
    public bool MayHave(string version, string kind) =>
        !_file.IsComplete
        || _file.Others.Contains(kind)
        || _file.Others.Contains($"{kind}/{version}")
        || (_kinds.TryGetValue(kind, out var known) && known.Versions.Contains(version));

    /// <summary>In ordinal order, so that hints never depend on the file's.</summary>
    public IEnumerable<string> Kinds() => _kinds.Keys.Order(StringComparer.Ordinal);

    /// <summary>The apiVersions that serve the kind, the preferred one first.</summary>
    public IEnumerable<string> Versions(string kind) =>
        _kinds.TryGetValue(kind, out var known) ? known.Versions.Select(version => _group == "core" ? version : $"{_group}/{version}") : [];
}
