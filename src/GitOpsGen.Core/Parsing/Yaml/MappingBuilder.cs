using GitOpsGen.Core.Diagnostics;

namespace GitOpsGen.Core.Parsing.Yaml;

/// <summary>Collects the entries of one mapping: reports duplicate keys, and lets own keys win over merged ones.</summary>
internal sealed class MappingBuilder(List<Diagnostic> diagnostics)
{
    private readonly List<MappingEntry> _entries = [];
    private readonly Dictionary<string, MappingEntry> _own = [];
    private readonly List<MappingNode> _merged = [];

    public void Add(Node key, Node value)
    {
        if (key is not ScalarNode name)
            diagnostics.Add(YamlDiagnostics.ComplexKey(key.Location));
        else if (name is { Text: "<<", IsPlain: true })
            Merge(value);
        else if (_own.TryGetValue(name.Text, out var first))
            diagnostics.Add(YamlDiagnostics.DuplicateKey(name.Location, name.Text, first.Key.Location));
        else
            _entries.Add(_own[name.Text] = new MappingEntry(name, value));
    }

    public IReadOnlyList<MappingEntry> Entries()
    {
        // https://yaml.org/type/merge.html: own keys win, then earlier mappings of the list.
        foreach (var entry in _merged.SelectMany(mapping => mapping.Entries))
        {
            if (_own.TryAdd(entry.Key.Text, entry))
                _entries.Add(entry);
        }
        return _entries;
    }

    private void Merge(Node value)
    {
        var parts = value is SequenceNode list ? list.Items : [value];
        foreach (var part in parts)
        {
            if (part is MappingNode mapping)
                _merged.Add(mapping);
            else
                diagnostics.Add(YamlDiagnostics.BadMerge(part.Location));
        }
    }
}
